// "What if the direct-payment rate changed?": providers with their prices and room, the payments in use, and the rate.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { sellsHours } from '#lib/domain/market/affordable.ts';
import { ratesOn } from '#lib/domain/market/rate-card.ts';
import type { Council, Source } from '#lib/domain/market/records.ts';
import { RATE_WITHOUT_CARD } from '#lib/domain/parameters/market.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { canDirectPaymentBuy } from '#lib/domain/viability/direct-payment-rule.ts';
import { exportRate, rateNotes } from '#lib/view/market/rate/export.ts';
import { shapeRatePage, type RateFacts, type RatePage } from '#lib/view/market/rate/page.ts';
import { parseRateView, type RateView } from '#lib/view/market/rate/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { readDirectPaymentRates, readPaymentsInUse } from '../repositories/direct-payments.ts';
import { keepRunning } from './market.ts';
import { readCouncil, readMarketRecords, type Reading } from './records.ts';

const PENCE = 100;

/** What the page and its files are made from. */
interface RateRecords {
  readonly facts: RateFacts;
  readonly council: Council;
  /** Those that the providers come from. */
  readonly sources: readonly Source[];
}

/** Reads providers that sell hours, the payments in use, and the rate. */
async function readRate(reading: Reading): Promise<RateRecords> {
  const market = await readMarketRecords(reading);
  const running = await keepRunning(reading);
  const { asOf } = market.council;
  const card = ratesOn(await readDirectPaymentRates(reading.tx), asOf);
  const ratePence = card?.selfEmployedHourPence ?? card?.agencyHourPence ?? null;
  const districtOf = (areaCode: string): string =>
    market.areaByCode.get(areaCode)?.districtCode ?? '';
  const hourly = running.filter(
    ({ service }) => sellsHours(service) && canDirectPaymentBuy(service.operator),
  );
  const used = new Set(hourly.map(({ service }) => service.sourceId));
  return {
    facts: {
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
    council: market.council,
    sources: market.sources.filter(({ id }) => used.has(id)),
  };
}

/** What the page shows. */
export function showRate(
  scope: CouncilScope,
  view: RateView,
): Promise<{ readonly page: RatePage; readonly parameter: string; readonly source: string }> {
  return readCouncil(scope, async (reading) => {
    const { facts, sources } = await readRate(reading);
    return {
      page: shapeRatePage(facts, view, scope.locale),
      parameter: RATE_WITHOUT_CARD.id,
      source: sources.map(({ title }) => title).join('; '),
    };
  });
}

const PARTS = ['districts', 'kinds'] as const;

/** The change as a file: by district unless the address says by kind. */
export async function exportRatePart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const { view } = parseRateView(url);
  const wanted = readPart(url, PARTS, 'districts');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  return readCouncil(scope, async (reading) => {
    const { facts, council, sources } = await readRate(reading);
    return succeed({
      council,
      view: `direct-payment-rate-${part}`,
      table: exportRate(facts, view, part, scope.locale),
      sources,
      notes: rateNotes(facts, view, scope.locale),
    });
  });
}
