// The groups of addresses that a program can read; a token opens some of them.

export const API_GROUPS = [
  'areas',
  'providers',
  'services',
  'gaps',
  'viability',
  'growth',
] as const;
export type ApiGroup = (typeof API_GROUPS)[number];

/** Forms in which a group can be had. */
export const API_FORMS = ['json', 'csv', 'geojson'] as const;
export type ApiForm = (typeof API_FORMS)[number];
