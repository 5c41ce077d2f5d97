/** Words as they stand in an address or an id. */

/** "Isle of Wight" to "isle-of-wight", "Ynys Môn" to "ynys-mon": small letters, digits and single hyphens; empty when there are none. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
