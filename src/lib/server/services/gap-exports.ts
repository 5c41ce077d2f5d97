// Gaps as files: areas, kinds of support and districts, with the same filters and hidden numbers as on screen.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  encodeGapAreas,
  exportGapDistricts,
  exportGapKinds,
  exportGaps,
  exportGapWays,
  exportServicesInReach,
  gapNotes,
} from '#lib/view/gaps/export.ts';
import { exportHandBacks, exportWaiting } from '#lib/view/gaps/waiting.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { mapPicture } from '../exports/map-picture.ts';
import { assessCouncilGaps, findServicesInReach, showGaps } from './gaps.ts';
import { readWaiting } from './brokerage.ts';
import { openMapGeometry } from './geometry.ts';

const PARTS = ['areas', 'kinds', 'districts', 'ways', 'services', 'waiting', 'hand-backs'] as const;

/** What the address of a file asks for; the areas unless it says another part. */
export async function exportGapPart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const { facts } = await assessCouncilGaps(scope);
  const { view } = parseGapView(url);
  const wanted = readPart(url, PARTS, 'areas');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { council, sources } = facts;
  const common = { council, sources, notes: gapNotes(facts), isGuarded: true };
  switch (part) {
    case 'kinds':
      return succeed({ ...common, view: 'gaps-kinds', table: exportGapKinds(facts) });
    case 'ways':
      return succeed({ ...common, view: 'gaps-ways', table: exportGapWays(facts, view) });
    case 'services':
      return succeed({
        ...common,
        view: 'gaps-services',
        table: exportServicesInReach(await findServicesInReach(scope, view)),
      });
    case 'waiting':
      return succeed({
        ...common,
        notes: [],
        view: 'waiting',
        table: exportWaiting(await readWaiting(scope)),
      });
    case 'hand-backs':
      return succeed({
        ...common,
        notes: [],
        view: 'hand-backs',
        table: exportHandBacks(await readWaiting(scope)),
      });
    case 'districts':
      return succeed({
        ...common,
        view: 'gaps-districts',
        table: exportGapDistricts(facts, view),
      });
    case 'areas': {
      const { picture } = await showGaps(scope, view, `/${council.slug}/gaps`);
      const geometry = await openMapGeometry(scope);
      return succeed({
        ...common,
        view: 'gaps',
        table: exportGaps(facts, view),
        areas: () => encodeGapAreas(facts, view),
        picture: () => mapPicture(geometry, picture, scope.locale),
      });
    }
  }
}
