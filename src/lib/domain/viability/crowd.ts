/** The people of one draw of a simulation: who is there, in which group, and whose luck makes them leave. */
import { CHANNELS, FIRST_ARRIVAL_ENTITY } from '../kernel/channels.ts';
import { isUnder, luckWord } from '../kernel/philox.ts';
import type { LuckTable } from './luck.ts';
import type { PeopleGroup } from './modelled-service.ts';

/** Where luck comes from: the table as far as it reaches, the generator beyond. */
export interface LuckSource {
  readonly seed: number;
  readonly table: LuckTable | undefined;
}

/** The bars that words are held against this month, by group; see `barOf`. */
export interface ExitBars {
  readonly natural: Float64Array;
  readonly choice: Float64Array;
}

/** Number of words for the two ways of leaving, as the table numbers them. */
const EXITS = 2;

/** The people of one draw, numbered in the order in which they came. Reused from draw to draw. */
export class Crowd {
  /** How many of each group are present. */
  readonly byGroup: Float64Array;
  private groupOf: Int32Array;
  private isHere: Uint8Array;
  private numbered = 0;
  private present = 0;
  private moves = 0;

  constructor(
    private readonly groups: readonly PeopleGroup[],
    private readonly luck: LuckSource,
  ) {
    const atStart = groups.reduce((sum, group) => sum + group.people, 0);
    this.byGroup = new Float64Array(groups.length);
    this.groupOf = new Int32Array(atStart + groups.length);
    this.isHere = new Uint8Array(atStart + groups.length);
  }

  /** Everybody present. */
  get people(): number {
    return this.present;
  }

  /** Changes whenever somebody comes or goes, so that what depends on people alone need not be worked out again. */
  get version(): number {
    return this.moves;
  }

  /** Puts everybody back who was there at the start, and forgets who joined. */
  restart(): void {
    this.numbered = 0;
    this.present = 0;
    this.byGroup.fill(0);
    for (let g = 0; g < this.groups.length; g += 1) {
      const { people } = this.groups[g] as PeopleGroup;
      for (let n = 0; n < people; n += 1) this.join(g);
    }
  }

  /** Adds a newcomer to a group. */
  join(group: number): void {
    if (this.numbered === this.groupOf.length) this.grow();
    this.groupOf[this.numbered] = group;
    this.isHere[this.numbered] = 1;
    this.numbered += 1;
    this.present += 1;
    this.moves += 1;
    this.byGroup[group] = (this.byGroup[group] as number) + 1;
  }

  private grow(): void {
    const groupOf = new Int32Array(2 * this.numbered);
    const isHere = new Uint8Array(2 * this.numbered);
    groupOf.set(this.groupOf);
    isHere.set(this.isHere);
    this.groupOf = groupOf;
    this.isHere = isHere;
  }

  private leave(entity: number): void {
    const group = this.groupOf[entity] as number;
    this.isHere[entity] = 0;
    this.present -= 1;
    this.moves += 1;
    this.byGroup[group] = (this.byGroup[group] as number) - 1;
  }

  /** Lets everybody go whose luck is under a bar of their group. */
  depart(draw: number, month: number, bars: ExitBars): void {
    const { table } = this.luck;
    if (table !== undefined) this.departByTable(table, draw, month, bars);
    this.departOneByOne(table?.extent.entities ?? 0, draw, month, bars);
  }

  private departByTable(
    { extent, start, who, word }: LuckTable,
    draw: number,
    month: number,
    bars: ExitBars,
  ): void {
    const slot = draw * extent.months + month - 1;
    const end = start[slot + 1] as number;
    for (let event = start[slot] as number; event < end; event += 1) {
      const key = who[event] as number;
      const entity = key >> 1;
      if (entity >= this.numbered || this.isHere[entity] === 0) continue;
      const bar = key % EXITS === CHANNELS.naturalExit ? bars.natural : bars.choice;
      if (isUnder(word[event] as number, bar[this.groupOf[entity] as number] as number))
        this.leave(entity);
    }
  }

  private departOneByOne(
    first: number,
    draw: number,
    month: number,
    { natural, choice }: ExitBars,
  ): void {
    const { seed } = this.luck;
    for (let entity = first; entity < this.numbered; entity += 1) {
      if (this.isHere[entity] === 0) continue;
      const group = this.groupOf[entity] as number;
      const naturalBar = natural[group] as number;
      const choiceBar = choice[group] as number;
      const leaves =
        (naturalBar > 0 &&
          isUnder(luckWord(seed, draw, month, entity, CHANNELS.naturalExit), naturalBar)) ||
        (choiceBar > 0 &&
          isUnder(luckWord(seed, draw, month, entity, CHANNELS.choiceExit), choiceBar));
      if (leaves) this.leave(entity);
    }
  }

  /** The word that decides whether a newcomer comes to a group. */
  arrivalWord(draw: number, month: number, group: number): number {
    const { seed, table } = this.luck;
    if (table === undefined || group >= table.extent.groups) {
      return luckWord(seed, draw, month, FIRST_ARRIVAL_ENTITY + group, CHANNELS.entry);
    }
    const { months, groups } = table.extent;
    return table.arrival[(draw * months + month - 1) * groups + group] as number;
  }
}
