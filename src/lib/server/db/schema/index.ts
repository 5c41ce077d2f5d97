// Every table, for the migration generator and for queries that need them all.

export * from './council.ts';
export * from './people.ts';
export * from './market.ts';
export * from './access.ts';
export * from './demand.ts';
export * from './viability.ts';
export * from './growth.ts';
export * from './carers.ts';
export * from './brokerage.ts';
export * from './direct-payments.ts';
export * from './local-assets.ts';
export * from './exports.ts';
export * from './evidence.ts';
export * from './imports.ts';
export * from './decisions.ts';
export * from './scenarios.ts';
export * from './jobs.ts';
