// Whether the reader may take exact figures about people: the layout of a council says it once, and the files below it
// offer them or not. The server decides in any case.

import { getContext, setContext } from 'svelte';

const KEY = Symbol('exact-figures');

/** Makes it known to every component below; `may` is asked each time, because a layout outlives its council. */
export function provideExactFigures(may: () => boolean): void {
  setContext(KEY, may);
}

/** Call it while a component starts, and its result when it is needed. */
export const useExactFigures = (): (() => boolean) =>
  getContext<(() => boolean) | undefined>(KEY) ?? (() => false);
