// Tells our own forms from a stranger's: an unsafe request must come from one of our own pages, whatever its body.

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the decision needs to know of a request. */
export interface RequestSource {
  readonly method: string;
  /** The `Origin` header; null when absent. */
  readonly origin: string | null;
  /** The `Sec-Fetch-Site` header; null when absent. */
  readonly fetchSite: string | null;
  /** The origin that this site is reached at. */
  readonly ownOrigin: string;
}

/**
 * True when the request changes nothing or comes from a page of this site. A request that says nothing of where it
 * comes from is refused: browsers always say it with an unsafe method, and only a browser carries our cookie.
 */
export function isFromOwnSite({ method, origin, fetchSite, ownOrigin }: RequestSource): boolean {
  if (SAFE_METHODS.has(method.toUpperCase())) return true;
  if (fetchSite !== null && fetchSite !== 'same-origin') return false;
  if (origin !== null) return origin === ownOrigin;
  return fetchSite === 'same-origin';
}
