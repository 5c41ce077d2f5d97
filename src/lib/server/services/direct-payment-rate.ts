// "What if the direct-payment rate changed?": providers with their prices and room, the payments in use, and the rate.

import { sellsHours } from '#lib/domain/market/affordable.ts';
import { ratesOn } from '#lib/domain/market/rate-card.ts';
import { RATE_WITHOUT_CARD } from '#lib/domain/parameters/market.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { canDirectPaymentBuy } from '#lib/domain/viability/direct-payment-rule.ts';
import { shapeRatePage, type RatePage } from '#lib/view/market/rate/page.ts';
import type { RateView } from '#lib/view/market/rate/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readDirectPaymentRates, readPaymentsInUse } from '../repositories/direct-payments.ts';
import { keepRunning } from './market.ts';
import { readCouncil, readMarketRecords } from './records.ts';

const PENCE = 100;

/** What the page shows. */
export function showRate(
  scope: CouncilScope,
  view: RateView,
): Promise<{ readonly page: RatePage; readonly parameter: string; readonly source: string }> {
  return readCouncil(scope, async (reading) => {
    const market = await readMarketRecords(reading);
    const running = await keepRunning(reading);
    const { asOf } = market.council;
    const cards = await readDirectPaymentRates(reading.tx);
    const card = ratesOn(cards, asOf);
    const ratePence = card?.selfEmployedHourPence ?? card?.agencyHourPence ?? null;
    const districtOf = (areaCode: string): string =>
      market.areaByCode.get(areaCode)?.districtCode ?? '';
    const hourly = running.filter(
      ({ service }) => sellsHours(service) && canDirectPaymentBuy(service.operator),
    );
    const page = shapeRatePage(
      {
        providers: hourly.map(({ service, spareMinutes }) => ({
          kind: service.kind,
          operator: service.operator,
          districtCode: districtOf(service.areaCode),
          pricePence: service.priceUnit === 'hour' ? service.pricePence : null,
          spareMinutes,
        })),
        districtNames: new Map(market.areas.map((area) => [area.districtCode, area.districtName])),
        inUse: await readPaymentsInUse(reading.tx, asOf),
        card: card && ratePence !== null ? { ratePence, year: card.year } : null,
        assumedPence: Math.round(valueIn(reading.council.beliefs.set, RATE_WITHOUT_CARD) * PENCE),
      },
      view,
      scope.locale,
    );
    const used = new Set(hourly.map(({ service }) => service.sourceId));
    const source = market.sources
      .filter(({ id }) => used.has(id))
      .map(({ title }) => title)
      .join('; ');
    return { page, parameter: RATE_WITHOUT_CARD.id, source };
  });
}
