// What programs read of a council: areas, providers, services, gaps, viability, growth.
import { addressOf } from '#lib/server/auth/network-address.ts';
import { networkPrefix } from '#lib/server/auth/throttle.ts';
import { answerApi } from '#lib/server/services/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const { request, url, params, locals } = event;
  return answerApi({
    request,
    url,
    slug: params.council,
    resource: params.resource,
    access: locals.access,
    requestId: locals.requestId,
    network: networkPrefix(addressOf(event)),
  });
};
