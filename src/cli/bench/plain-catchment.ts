/** E2SFCA by straight lines the plain ways, for the bench: objects, in loops or in the style of lists. */
import type { GridQuestion, PlacedHours } from '#lib/domain/access/catchment-grid.ts';
import type { DecayStep } from '#lib/domain/access/decay.ts';

export interface PlainPlace {
  readonly east: number;
  readonly north: number;
  readonly hours: number;
}

export interface PlainMarket {
  readonly areas: readonly PlainPlace[];
  readonly services: readonly PlainPlace[];
  readonly steps: readonly DecayStep[];
}

const objects = ({ east, north, hours }: PlacedHours): readonly PlainPlace[] =>
  Array.from(hours, (value, k) => ({ east: east[k] ?? 0, north: north[k] ?? 0, hours: value }));

/** The same question as objects; stepped decays only. */
export const plainMarket = ({ areas, services, decay }: GridQuestion): PlainMarket => ({
  areas: objects(areas),
  services: objects(services),
  steps: decay.kind === 'steps' ? decay.steps : [],
});

/** Access by area: every area is held against every service, twice. */
export const nestedLoops = ({ areas, services, steps }: PlainMarket): readonly number[] => {
  const ends = steps.map(({ upTo }) => upTo * upTo);
  const weights = steps.map(({ weight }) => weight);
  const [near = 0, middle = 0, far = 0] = ends;
  const [nearWeight = 0, middleWeight = 0, farWeight = 0] = weights;
  const levels: number[] = [];
  for (const service of services) {
    let gathered = 0;
    for (const area of areas) {
      const dx = area.east - service.east;
      const dy = area.north - service.north;
      const squared = dx * dx + dy * dy;
      if (squared <= far)
        gathered +=
          area.hours *
          (squared <= near ? nearWeight : squared <= middle ? middleWeight : farWeight);
    }
    levels.push(gathered > 0 ? service.hours / gathered : 0);
  }
  const access: number[] = [];
  for (const area of areas) {
    let sum = 0;
    for (let j = 0; j < services.length; j += 1) {
      const service = services[j] as PlainPlace;
      const dx = area.east - service.east;
      const dy = area.north - service.north;
      const squared = dx * dx + dy * dy;
      if (squared <= far)
        sum +=
          (levels[j] as number) *
          (squared <= near ? nearWeight : squared <= middle ? middleWeight : farWeight);
    }
    access.push(sum);
  }
  return access;
};

/** How many of a market's areas and services {@link filteredLists} does, out of all: the first of each. */
export interface Sample {
  readonly areas: number;
  readonly services: number;
}

const apart = (one: PlainPlace, other: PlainPlace): number =>
  Math.hypot(one.east - other.east, one.north - other.north);

/**
 * The way of lists: each place filters all others, maps them to weighted hours and adds those up. It is so slow that
 * only the first areas and services are done; the rest would take as long each.
 * @param levels of all services, where they are known from elsewhere
 */
export const filteredLists = (
  { areas, services, steps }: PlainMarket,
  sample: Sample,
  levels: ArrayLike<number>,
): { readonly levels: readonly number[]; readonly access: readonly number[] } => {
  const [near, middle, far] = steps;
  const reach = far?.upTo ?? 0;
  const weightOf = (metres: number): number =>
    (metres <= (near?.upTo ?? 0) ? near : metres <= (middle?.upTo ?? 0) ? middle : far)?.weight ??
    0;
  const found = services.slice(0, sample.services).map((service) => {
    const gathered = areas
      .filter((area) => apart(area, service) <= reach)
      .map((area) => weightOf(apart(area, service)) * area.hours)
      .reduce((sum, hours) => sum + hours, 0);
    return gathered > 0 ? service.hours / gathered : 0;
  });
  const levelled = services.map((service, j) => ({ ...service, level: levels[j] as number }));
  const access = areas.slice(0, sample.areas).map((area) =>
    levelled
      .filter((service) => apart(area, service) <= reach)
      .map((service) => weightOf(apart(area, service)) * service.level)
      .reduce((sum, level) => sum + level, 0),
  );
  return { levels: found, access };
};
