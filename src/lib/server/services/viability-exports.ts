// Services at risk and one service as files: the same filters and levers as on screen, charts as they are drawn there,
// with few people left out of what may be shared.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  exportAttendance,
  exportBreakEven,
  exportComparison,
  exportDrivers,
  exportFan,
  exportLedger,
  exportServicesAtRisk,
  ledgerNotes,
  modelNotes,
} from '#lib/view/viability/export.ts';
import {
  edgeInput,
  fanInput,
  sawToothInput,
  sharedEdgeInput,
  sharedSawToothInput,
  waterfallInput,
} from '#lib/view/viability/figure-inputs.ts';
import { shapeServicesAtRisk } from '#lib/view/viability/page.ts';
import { shapeServicePage, type ServicePage } from '#lib/view/viability/service-page.ts';
import { parseServiceView, parseViabilityView } from '#lib/view/viability/url.ts';
import { shapeWhatIfPictures, type WhatIfPictures } from '#lib/view/viability/what-if.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import {
  edgePicture,
  fanPicture,
  sawToothPicture,
  waterfallPicture,
  type ChartWords,
} from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import { assessServices, sourcesOfBooks } from './viability.ts';
import { askService, type AskedService } from './viability-outlook.ts';
import { closedToRole, mayReadRisk } from './viability-standing.ts';

/** The list as the view filters and sorts it, and the edge plot. */
export async function exportViabilityPart(
  scope: CouncilScope,
  url: URL,
): Promise<Outcome<Download>> {
  if (!mayReadRisk(scope)) return fail(closedToRole(scope));
  const wanted = readPart(url, [], '');
  if (!wanted.ok) return wanted;
  const { market, beliefs, assessed } = await assessServices(scope);
  const { view } = parseViabilityView(url);
  const { locale } = scope;
  const page = shapeServicesAtRisk(assessed, view, `/${market.council.slug}/viability`, locale);
  const sources = sourcesOfBooks(market, assessed);
  const { figure } = viabilityWording(locale).list;
  const about: ChartWords = {
    finding: page.finding,
    subtitle: figure.subtitle,
    source: sources.map(({ title }) => title).join('; '),
    asOf: market.council.asOf,
  };
  return succeed({
    council: market.council,
    view: 'services-at-risk',
    table: exportServicesAtRisk(assessed, view),
    sources,
    notes: modelNotes(beliefs),
    picture: (mode) =>
      edgePicture(
        mode === 'exact' ? edgeInput(page, locale) : sharedEdgeInput(page, locale),
        figure.axes,
        about,
      ),
  });
}

const PARTS = ['ledger', 'break-even', 'fan', 'attendance', 'drivers', 'what-if'] as const;

/** A table or chart of one service: the ledger unless the address says another part. */
export async function exportServicePart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  if (!mayReadRisk(scope)) return fail(closedToRole(scope));
  const asked = await askService(scope, serviceId, parseServiceView(url).view);
  if (asked.kind !== 'asked') {
    const { unknown } = viabilityWording(scope.locale).service;
    return fail({ code: 'unknown-service', message: unknown });
  }
  const wanted = readPart(url, PARTS, 'ledger');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { market, found, beliefs } = asked;
  return succeed({
    council: market.council,
    view: `${part}-${serviceId}`,
    sources: sourcesOfBooks(market, [found]),
    notes: part === 'ledger' || part === 'attendance' ? ledgerNotes : modelNotes(beliefs),
    ...contentOf(part, asked, scope),
  });
}

/** The page as recorded, and its pictures under the levers that the address moves. */
function drawnOf(
  { found, now, then }: AskedService,
  { locale }: CouncilScope,
): { readonly page: ServicePage; readonly changed: WhatIfPictures | null } {
  const { lastMonth, service } = found.estimate;
  return {
    page: shapeServicePage(found, now.fan, locale),
    changed: then ? shapeWhatIfPictures(then, lastMonth, service.reserveFloor, locale) : null,
  };
}

function contentOf(
  part: (typeof PARTS)[number],
  asked: AskedService,
  scope: CouncilScope,
): Pick<Download, 'table' | 'picture'> {
  const { locale } = scope;
  const { market, found, then } = asked;
  const words = viabilityWording(locale).service;
  const { page, changed } = drawnOf(asked, scope);
  const about = (finding: string, subtitle: string): ChartWords => ({
    finding,
    // A picture under the levers says so, lest it be taken for the record.
    subtitle: `${page.name}. ${changed ? `${words.whatIf.notSaved}. ` : ''}${subtitle}`,
    source: sourcesOfBooks(market, [found])
      .map(({ title }) => title)
      .join('; '),
    asOf: market.council.asOf,
  });
  switch (part) {
    case 'ledger':
      return { table: exportLedger(found) };
    case 'drivers':
      return { table: exportDrivers(found) };
    case 'what-if':
      return { table: exportComparison(found.assessment, then) };
    case 'break-even': {
      const shown = changed?.breakEven ?? page.breakEven;
      return {
        table: exportBreakEven(shown),
        picture: (mode) => {
          const input = mode === 'exact' ? sawToothInput : sharedSawToothInput;
          const text = about(shown.finding, words.sawTooth.subtitle);
          return sawToothPicture(input(page, changed, locale), text);
        },
      };
    }
    case 'fan': {
      const input = fanInput(page, changed, locale);
      return {
        table: exportFan(input),
        picture: () => fanPicture(input, about(input.finding, words.fan.subtitle)),
      };
    }
    case 'attendance': {
      const { waterfall } = page;
      return {
        table: exportAttendance(found),
        // Every bar is a count of people, and its length tells it: only for a purpose.
        picture: (mode) =>
          mode === 'exact'
            ? waterfallPicture(
                waterfallInput(waterfall, locale),
                about(waterfall.finding, words.waterfall.subtitle),
              )
            : null,
      };
    }
  }
}
