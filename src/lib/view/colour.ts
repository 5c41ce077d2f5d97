// Arithmetic on colours that a choice of colour must pass: parsing and the contrast ratio of WCAG 2.2.

/** Red, green and blue as light, each 0 to 1, after the sRGB curve is undone. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/**
 * Reads "#rrggbb".
 *
 * @returns null when the text is not six hexadecimal digits after a hash.
 */
export function parseHex(text: string): LinearRgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null;
  const channel = (from: number): number => {
    const share = Number.parseInt(text.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance, 0 black to 1 white. Source: WCAG 2.2, definition of relative luminance. */
export function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours, 1 to 21. Text needs 4.5, marks and controls 3.
 *
 * @throws RangeError when either is not "#rrggbb".
 */
export function contrastRatio(one: string, other: string): number {
  const first = parseHex(one);
  const second = parseHex(other);
  if (first === null || second === null) throw new RangeError(`not a colour: ${one} or ${other}`);
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
