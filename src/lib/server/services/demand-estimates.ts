// Estimated demand of a council: as stored with its records, or estimated again where the council believes otherwise or
// has brought in other figures of its areas since.

import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import { estimateCouncilDemand } from '#lib/domain/demand/estimate.ts';
import { isChangedIn } from '#lib/domain/parameters/set.ts';
import { hasBatchOf } from '../repositories/import-batches.ts';
import { readDemandEstimates, readPublishedTotals } from '../repositories/demand.ts';
import { readMarketRecords, type Reading } from './records.ts';

/** Ids of the beliefs that the estimate rests on begin with this. */
const SUBJECT = 'demand';

/** Kinds of file that change what the estimate rests on. */
const RESTS_ON = ['boundaries', 'residents', 'published-totals'];

/** Estimates by area, need and kind of support; none where nothing is published to estimate from. */
export function readEstimates(reading: Reading): Promise<readonly DemandEstimate[]> {
  return reading.keep('demand-estimates', () => estimateAnew(reading));
}

async function estimateAnew(reading: Reading): Promise<readonly DemandEstimate[]> {
  const { tx, council } = reading;
  const parameters = council.beliefs.set;
  const isOutOfDate = isChangedIn(parameters, SUBJECT) || (await hasBatchOf(tx, RESTS_ON));
  if (!isOutOfDate) return readDemandEstimates(tx);
  const [published] = await readPublishedTotals(tx);
  // Records of an earlier version came without the totals; what they were estimated to need stays.
  if (published === undefined) return readDemandEstimates(tx);
  const { areas } = await readMarketRecords(reading);
  return estimateCouncilDemand(council.nation, areas, published, parameters);
}
