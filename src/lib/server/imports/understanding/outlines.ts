// An outline in a cell: GeoJSON, checked ring by ring.

import type { AreaGeometry } from '#lib/domain/market/records.ts';
import { parseJson } from '../open-data/json-text.ts';
import { readOutline } from '../open-data/outline.ts';
import { Fault, type Understood } from './fault.ts';

/** The outline, or what is wrong with it. */
export function understandOutline(raw: string): Understood<AreaGeometry> {
  const json = parseJson('', raw);
  if (!json.ok) return new Fault('outline-broken', 'it is not GeoJSON');
  const outline = readOutline(json.value);
  return typeof outline === 'string' ? new Fault('outline-broken', outline) : outline;
}
