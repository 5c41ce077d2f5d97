// Maps the official rural and urban classes to the four settlement types that set travel speed.

import type { Rurality } from '#lib/domain/market/records.ts';

/**
 * England and Wales: Rural Urban Classification 2021 (urban, larger rural, smaller rural; nearer to or further from a
 * major town or city). Scotland: sixfold Urban Rural Classification (1 large urban … 6 remote rural).
 *
 * | class | meaning | settlement |
 * |---|---|---|
 * | UN1 | urban, nearer to a major town or city | conurbation in a metropolitan or London council, else town |
 * | UF1 | urban, further away | town |
 * | RLN1, RLF1 | larger rural: small towns and large villages | fringe |
 * | RSN1, RSF1 | smaller rural: villages, hamlets, farms | dispersed |
 * | SG6-1 | large urban | conurbation |
 * | SG6-2, SG6-3, SG6-4 | other urban, small towns | town |
 * | SG6-5 | accessible rural | fringe |
 * | SG6-6 | remote rural | dispersed |
 */
const SETTLEMENTS: Readonly<Record<string, Rurality>> = {
  UN1: 'town',
  UF1: 'town',
  RLN1: 'fringe',
  RLF1: 'fringe',
  RSN1: 'dispersed',
  RSF1: 'dispersed',
  'SG6-1': 'conurbation',
  'SG6-2': 'town',
  'SG6-3': 'town',
  'SG6-4': 'town',
  'SG6-5': 'fringe',
  'SG6-6': 'dispersed',
};

/** Settlement type of a class; undefined for a class that is not in the table. */
export function ruralityOf(officialClass: string, isConurbation: boolean): Rurality | undefined {
  if (officialClass === 'UN1' && isConurbation) return 'conurbation';
  return SETTLEMENTS[officialClass];
}
