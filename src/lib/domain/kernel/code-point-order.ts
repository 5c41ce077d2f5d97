/** The order in which ids break ties: by code point, the same on every machine and in every locale. */

/**
 * Compares two texts by code point: "10" before "9", "Z" before "a". JavaScript's own `<` compares 16-bit units, which
 * puts a character beyond the first 65,536 before some that come earlier.
 * @returns below 0 when `a` comes first, above 0 when `b` does, 0 when they are the same
 */
export const compareCodePoints = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const difference = (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** The same objects in the order of their ids. */
export const sortedById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => compareCodePoints(a.id, b.id));
