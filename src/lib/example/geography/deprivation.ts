// Deprivation deciles of the invented areas, by rank of their fortune.

/** Name of the index on the page; there is no such index. */
export const DEPRIVATION_INDEX = 'Invented index for the example';

/** How much of the county lies in each national tenth, the most deprived first. */
const SHARES: readonly number[] = [0.09, 0.1, 0.11, 0.11, 0.11, 0.11, 0.1, 0.1, 0.09, 0.08];

/** The decile of each area, 1 the most deprived tenth of the nation. */
export function deprivationDeciles(fortunes: readonly number[]): number[] {
  const deciles = fortunes.map(() => SHARES.length);
  const poorestFirst = fortunes
    .map((fortune, area) => ({ fortune, area }))
    .sort((a, b) => a.fortune - b.fortune || a.area - b.area);
  let decile = 0;
  let upTo = 0;
  poorestFirst.forEach(({ area }, rank) => {
    while (rank >= upTo && decile < SHARES.length) {
      upTo += (SHARES[decile] ?? 0) * fortunes.length;
      decile += 1;
    }
    deciles[area] = decile;
  });
  return deciles;
}
