// How alike two names are: 1 for the same words in any order, less for slips of the keyboard.

const LONGEST_NAME = 80;

/** 0 to 1, of names in plain words. */
export function similarity(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [a, b] = [one.slice(0, LONGEST_NAME), other.slice(0, LONGEST_NAME)];
  const [sortedA, sortedB] = [a, b].map((text) => text.split(' ').toSorted().join(' '));
  if (sortedA === sortedB) return 0.99;
  return 1 - editDistance(a, b) / Math.max(a.length, b.length);
}

/** No less than the similarity of two names of such lengths: letters that one has more must be put in. */
export function mostSimilar(one: string, other: string): number {
  const a = Math.min(one.length, LONGEST_NAME);
  const b = Math.min(other.length, LONGEST_NAME);
  return 1 - Math.abs(a - b) / Math.max(a, b, 1);
}

/** Letters to put in, take out, change, or turn round with their neighbour. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const isTurned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + change,
          row > 1 && column > 1 && isTurned ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, line];
  }
  return last[other.length] ?? 0;
}
