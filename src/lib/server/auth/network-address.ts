// Where a request comes from, for the throttle.
import type { RequestEvent } from '@sveltejs/kit';

/**
 * The visitor's address as the server in front reports it; empty when it does not. A missing header must not break
 * signing in: all such visitors then share one throttle.
 */
export function addressOf(event: Pick<RequestEvent, 'getClientAddress'>): string {
  try {
    return event.getClientAddress();
  } catch {
    return '';
  }
}
