// The headers every answer carries: pages and errors through hooks.server.ts, static files through the command that
// serves. A page's content security policy comes from the framework, because it holds a nonce for each answer.

/** Two years, as browsers' preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

/** No answer of ours needs a device or a tracking interface. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Policy for answers that are not pages (CSV, JSON, redirects): they may load and run nothing. */
export const ANSWER_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Policy for static files: a worker takes its policy from its own file, so it may reach its own site. */
export const ASSET_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers for every answer, without the content security policy.
 *
 * The referrer policy is `same-origin` and not `no-referrer`: under `no-referrer` a browser sends `Origin: null` with
 * a form (Fetch standard, "append a request Origin header"; seen in Chromium), and every form would be refused as
 * foreign. Nothing reaches another site either way.
 * @param isHttps whether the person reached us over https; only then may a browser be told to insist on it
 */
export function securityHeaders(isHttps = false): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    ...(isHttps ? { 'Strict-Transport-Security': HSTS } : {}),
  };
}
