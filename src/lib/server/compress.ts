// Sends long texts packed: a page with 300 areas is 800 kB of table and 80 kB packed.

/** Media types that pack well; pictures and archives are packed already, and events must not wait for a full packet. */
const PACKED_TYPES = /^(text\/(?!event-stream)|application\/(json|geo\+json|javascript))/;

/** True when the reader takes gzip and nobody has packed the answer before. */
function isPackable(request: Request, response: Response): boolean {
  return (
    response.body !== null &&
    !response.headers.has('content-encoding') &&
    PACKED_TYPES.test(response.headers.get('content-type') ?? '') &&
    /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  );
}

/** The same answer, packed as it streams out where the reader takes it. */
export function packed(request: Request, response: Response): Response {
  if (!isPackable(request, response) || response.body === null) return response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}
