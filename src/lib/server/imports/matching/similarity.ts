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

/** Letters to put in, take out or change. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + change,
        ),
      );
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
