// The domino picture: which closures are drawn, where their people go, and what stands at the end.

import type { ServiceEffect } from '#lib/domain/viability/knock-on-effects.ts';
import { shellWording } from '../../shell/wording.ts';
import type { FigureTable } from '../../table.ts';
import type { Telling } from './telling.ts';

/** How a service falls: first, because of the first, sooner or later than it would, or as it would have anyway. */
export type DominoKind = 'first' | 'falls' | 'sooner' | 'later' | 'anyway';

/** Where people end: at a service kept open by them, that needs more workers, that takes them, one not followed, nowhere. */
export type StandKind = 'saved' | 'strained' | 'takes' | 'other' | 'unplaced';

export interface DominoTile {
  readonly id: string;
  readonly kind: DominoKind;
  readonly name: string;
  /** Month and people, under the name. */
  readonly note: string;
  readonly month: number;
  readonly href: string | null;
}

export interface DominoStand {
  readonly id: string;
  readonly kind: StandKind;
  readonly name: string;
  readonly note: string;
}

export interface DominoFlow {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** People as a reader sees them. */
  readonly text: string;
}

export interface DominoInput {
  readonly months: number;
  /** Ticks under the months. */
  readonly ticks: readonly { readonly month: number; readonly label: string }[];
  readonly tiles: readonly DominoTile[];
  readonly stands: readonly DominoStand[];
  readonly flows: readonly DominoFlow[];
  /** Heading of the column at the right. */
  readonly standsTitle: string;
  readonly table: FigureTable;
}

const UNPLACED = 'unplaced';
/** Fewer expected people than this are not drawn. */
const LEAST_FLOW = 0.05;
/** Services that close anyway and are not touched, drawn at most; all are in the table. */
const MOST_ANYWAY = 3;
/** Services drawn by themselves at the end, the most people first; the others stand together. */
const MOST_STANDS = 8;
const TICK_MONTHS = 6;

const isDomino = (kind: ServiceEffect['kind']): kind is DominoKind =>
  ['first', 'falls', 'sooner', 'later', 'anyway'].includes(kind);

const sum = (flows: readonly { readonly people: number }[]): number =>
  flows.reduce((all, { people }) => all + people, 0);

/** Closures whose people are drawn: the first, and those whose end it changes. */
const movers = (effects: readonly ServiceEffect[]): readonly ServiceEffect[] =>
  effects.filter(({ kind }) => isDomino(kind) && kind !== 'anyway');

function noteOfStand(effect: ServiceEffect, tell: Telling): string {
  const { note } = tell.words.picture;
  const { marginChange, tookIn } = effect;
  const money = marginChange === null || !tell.mayTell(tookIn) ? null : tell.change(marginChange);
  if (effect.kind === 'saved' && effect.closesNow !== null)
    return note.saved(tell.shortMonth(effect.closesNow));
  if (money === null) return '';
  if (effect.staffStep === null) return note.takes(money);
  const workers = Math.round(effect.staffStep.workers);
  return effect.kind === 'strained' ? note.strained(workers, money) : note.step(workers, money);
}

/** What stands at the end, by service; services without a ledger stand together by kind. */
class Stands {
  private readonly byId: ReadonlyMap<string, ServiceEffect>;
  private readonly alone: ReadonlySet<string>;
  private readonly members = new Map<string, Set<string>>();

  constructor(
    effects: readonly ServiceEffect[],
    private readonly tell: Telling,
  ) {
    this.byId = new Map(effects.map((effect) => [effect.service, effect]));
    this.alone = new Set(
      effects
        .filter(({ service, closesThen }) => tell.isFollowed(service) && closesThen === null)
        .toSorted((a, b) => b.tookIn - a.tookIn)
        .slice(0, MOST_STANDS)
        .map(({ service }) => service),
    );
  }

  /** Where a ribbon to a service ends: at its domino, at its own bar, or at that of its kind. */
  idOf(service: string): string {
    const effect = this.byId.get(service);
    if (effect && (effect.closesThen !== null || this.alone.has(service))) return service;
    const id = `kind-${this.tell.kind(service) ?? 'day-centre'}`;
    const members = this.members.get(id) ?? new Set<string>();
    this.members.set(id, members.add(service));
    return id;
  }

  stand(id: string): DominoStand {
    const { picture } = this.tell.words;
    if (id === UNPLACED)
      return { id, kind: 'unplaced', name: picture.unplaced, note: picture.unplacedNote };
    const effect = this.byId.get(id);
    if (effect)
      return {
        id,
        kind: effect.kind === 'saved' || effect.kind === 'strained' ? effect.kind : 'takes',
        name: this.tell.name(id),
        note: noteOfStand(effect, this.tell),
      };
    const members = this.members.get(id) ?? new Set<string>();
    const [one = ''] = members;
    return {
      id,
      kind: 'other',
      name: shellWording(this.tell.locale).kinds[this.tell.kind(one) ?? 'day-centre'],
      note: picture.note.many(members.size),
    };
  }
}

function flowsOf(
  effects: readonly ServiceEffect[],
  stands: Stands,
  tell: Telling,
): readonly DominoFlow[] {
  const totals = new Map<string, { from: string; to: string; people: number }>();
  const add = (from: string, to: string, people: number): void => {
    if (people < LEAST_FLOW) return;
    const key = `${from} ${to}`;
    totals.set(key, { from, to, people: (totals.get(key)?.people ?? 0) + people });
  };
  for (const { service, to, lost } of movers(effects)) {
    for (const flow of to) add(service, stands.idOf(flow.service), flow.people);
    add(service, UNPLACED, lost - sum(to));
  }
  return [...totals.values()].map(({ people, ...flow }) => ({
    ...flow,
    people: tell.weight(people),
    text: tell.people(people),
  }));
}

function tilesOf(
  effects: readonly ServiceEffect[],
  flows: readonly DominoFlow[],
  tell: Telling,
  hrefOf: (service: string) => string,
): readonly DominoTile[] {
  const { note } = tell.words.picture;
  const reached = new Set(flows.map(({ to }) => to));
  const quiet = effects.filter(({ kind, service }) => kind === 'anyway' && !reached.has(service));
  const left = new Set(
    quiet
      .toSorted((a, b) => (a.closesThen ?? 0) - (b.closesThen ?? 0))
      .slice(MOST_ANYWAY)
      .map(({ service }) => service),
  );
  return effects
    .flatMap(({ service, kind, closesThen, lost }): readonly DominoTile[] => {
      if (!isDomino(kind) || closesThen === null || left.has(service)) return [];
      const month = tell.shortMonth(closesThen);
      return [
        {
          id: service,
          kind,
          name: tell.name(service),
          note: kind === 'anyway' ? note.anyway(month) : note.tile(month, tell.people(lost)),
          month: closesThen,
          href: kind === 'first' ? null : hrefOf(service),
        },
      ];
    })
    .toSorted(
      (a, b) => Number(a.kind === 'anyway') - Number(b.kind === 'anyway') || a.month - b.month,
    );
}

const STAND_ORDER: readonly StandKind[] = ['saved', 'strained', 'takes', 'other', 'unplaced'];

/**
 * Shapes the picture of what one closure brings about.
 * @param hrefOf address of the same page about another service
 */
export function shapeDominoPicture(
  effects: readonly ServiceEffect[],
  tell: Telling,
  hrefOf: (service: string) => string,
): DominoInput {
  const { picture } = tell.words;
  const stands = new Stands(effects, tell);
  const flows = flowsOf(effects, stands, tell);
  const tiles = tilesOf(effects, flows, tell, hrefOf);
  const isTile = new Set(tiles.map(({ id }) => id));
  const into = (id: string): number => sum(flows.filter(({ to }) => to === id));
  const standing = [...new Set(flows.map(({ to }) => to))]
    .filter((id) => !isTile.has(id))
    .map((id) => stands.stand(id))
    .toSorted(
      (a, b) =>
        STAND_ORDER.indexOf(a.kind) - STAND_ORDER.indexOf(b.kind) || into(b.id) - into(a.id),
    );
  const nameOf = (id: string): string =>
    tiles.find((tile) => tile.id === id)?.name ??
    standing.find((stand) => stand.id === id)?.name ??
    id;
  return {
    months: tell.horizon,
    ticks: Array.from({ length: Math.ceil(tell.horizon / TICK_MONTHS) }, (_, at) => ({
      month: 1 + at * TICK_MONTHS,
      label: tell.shortMonth(1 + at * TICK_MONTHS),
    })),
    tiles,
    stands: standing,
    flows,
    standsTitle: picture.stands(tell.month(tell.horizon)),
    table: {
      columns: [
        { label: picture.columns.from },
        { label: picture.columns.to },
        { label: picture.columns.people, isNumeric: true },
      ],
      rows: flows.map(({ from, to, text }) => [nameOf(from), nameOf(to), text]),
    },
  };
}
