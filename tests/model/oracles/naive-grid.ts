/** E2SFCA by straight lines as a double loop over objects: every area is held against every service. */
import { daiWeight } from '#lib/domain/access/decay.ts';
import type { NearDecay } from '#lib/domain/access/near-weights.ts';

export interface NaivePlace {
  readonly east: number;
  readonly north: number;
  readonly hours: number;
}

export interface NaiveGrid {
  readonly access: readonly number[];
  readonly level: readonly number[];
}

export const naiveGrid = (
  areas: readonly NaivePlace[],
  services: readonly NaivePlace[],
  decay: NearDecay,
): NaiveGrid => {
  const weight = (area: NaivePlace, service: NaivePlace): number => {
    const squared = (area.east - service.east) ** 2 + (area.north - service.north) ** 2;
    if (decay.kind === 'dai')
      return squared <= decay.catchment ** 2 ? daiWeight(Math.sqrt(squared), decay.catchment) : 0;
    return decay.steps.find(({ upTo }) => squared <= upTo ** 2)?.weight ?? 0;
  };
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const level = services.map((service) => {
    const gathered = sum(areas.map((area) => area.hours * weight(area, service)));
    return gathered > 0 ? service.hours / gathered : 0;
  });
  const access = areas.map((area) =>
    sum(services.map((service, j) => (level[j] ?? 0) * weight(area, service))),
  );
  return { access, level };
};
