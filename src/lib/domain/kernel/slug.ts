/** Words as they stand in an address or an id. */

/** "Isle of Wight" to "isle-of-wight": small letters, digits and single hyphens; empty when there are none. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
