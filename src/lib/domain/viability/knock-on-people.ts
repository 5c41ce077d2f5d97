/**
 * The people of one draw of the ensemble: where each is, and how long each stays. A person's luck is looked up once for
 * a whole stay (month 0 of its address): the person leaves when the chance of having stayed so far falls to it.
 */
import { CHANNELS } from '../kernel/channels.ts';
import { luckWord, uniformOf } from '../kernel/philox.ts';
import type { Market } from './knock-on-market.ts';

/** Month of the address under which the luck of a whole stay is kept; months of the model begin at 1. */
const WHOLE_STAY = 0;

/** People who left in a month. */
export interface Leavers {
  natural: number;
  choice: number;
}

/** Everybody who is, or was, at a service. Reused from draw to draw. */
export class People {
  /** Class of each person, by number. */
  readonly classOf: Int32Array;
  /** Whose alternatives each has: a person's own, a newcomer's example. */
  readonly seekerOf: Int32Array;
  /** Numbers of those who attend now, in no order: the first `size` entries. */
  readonly attending: Int32Array;
  size = 0;
  private readonly naturalLuck: Float64Array;
  private readonly choiceLuck: Float64Array;
  private readonly naturalStay: Float64Array;
  private readonly choiceStay: Float64Array;
  private readonly knowsLuck: Uint8Array;

  constructor(private readonly market: Market) {
    const { numbers } = market;
    this.classOf = new Int32Array(numbers);
    this.seekerOf = new Int32Array(numbers);
    this.attending = new Int32Array(numbers);
    this.naturalLuck = new Float64Array(numbers);
    this.choiceLuck = new Float64Array(numbers);
    this.naturalStay = new Float64Array(numbers);
    this.choiceStay = new Float64Array(numbers);
    this.knowsLuck = new Uint8Array(numbers);
  }

  /** Forgets the luck of the draw before. */
  beginDraw(): void {
    this.knowsLuck.fill(0);
  }

  /** Puts everybody on record back who attends one of the open services, at the beginning of their stay. */
  restart(draw: number, open: Uint8Array): void {
    const { startClass, startService } = this.market;
    this.size = 0;
    for (let person = 0; person < startClass.length; person += 1) {
      if (open[startService[person] as number] === 1)
        this.join(draw, person, startClass[person] as number, person);
    }
  }

  /** Somebody begins to attend. */
  join(draw: number, number: number, inClass: number, seeker: number): void {
    if (this.knowsLuck[number] === 0) this.lookUp(draw, number);
    this.classOf[number] = inClass;
    this.seekerOf[number] = seeker;
    this.naturalStay[number] = 1;
    this.choiceStay[number] = 1;
    this.attending[this.size] = number;
    this.size += 1;
  }

  /** Somebody who lost a place attends again, with the same luck. */
  moveTo(number: number, inClass: number): void {
    this.classOf[number] = inClass;
    this.attending[this.size] = number;
    this.size += 1;
  }

  private lookUp(draw: number, number: number): void {
    const { seed } = this.market.question;
    const natural = luckWord(seed, draw, WHOLE_STAY, number, CHANNELS.naturalExit);
    const choice = luckWord(seed, draw, WHOLE_STAY, number, CHANNELS.choiceExit);
    this.naturalLuck[number] = uniformOf(natural);
    this.choiceLuck[number] = uniformOf(choice);
    this.knowsLuck[number] = 1;
  }

  /**
   * Lets everybody go whose stay ends this month; leaving by choice comes after all other reasons.
   * @param keepsNatural chance of staying for each class, apart from choice
   * @param keepsChoice chance of not choosing to leave
   * @param onLeave hears the number of each leaver
   */
  depart(
    keepsNatural: Float64Array,
    keepsChoice: Float64Array,
    leavers: Leavers,
    onLeave: (number: number) => void,
  ): void {
    const { classOf, attending, naturalLuck, choiceLuck, naturalStay, choiceStay } = this;
    let kept = 0;
    for (let at = 0; at < this.size; at += 1) {
      const number = attending[at] as number;
      const inClass = classOf[number] as number;
      const natural = (naturalStay[number] as number) * (keepsNatural[inClass] as number);
      naturalStay[number] = natural;
      const isOver = natural <= (naturalLuck[number] as number);
      if (!isOver) {
        const choice = (choiceStay[number] as number) * (keepsChoice[inClass] as number);
        choiceStay[number] = choice;
        if (choice > (choiceLuck[number] as number)) {
          attending[kept] = number;
          kept += 1;
          continue;
        }
      }
      if (isOver) leavers.natural += 1;
      else leavers.choice += 1;
      onLeave(number);
    }
    this.size = kept;
  }

  /** Takes everybody of the closed services out and writes their numbers, in rising order. @returns how many */
  takeOut(isClosing: (service: number) => boolean, into: Int32Array): number {
    const { attending, classOf } = this;
    const { service } = this.market.classes;
    let kept = 0;
    let out = 0;
    for (let at = 0; at < this.size; at += 1) {
      const number = attending[at] as number;
      if (isClosing(service[classOf[number] as number] as number)) {
        into[out] = number;
        out += 1;
      } else {
        attending[kept] = number;
        kept += 1;
      }
    }
    this.size = kept;
    into.subarray(0, out).sort();
    return out;
  }
}
