/** The one door of the model: a method's name and its input go in, its output or a named fault comes out. */
import { availabilityMethod } from './access/availability.ts';
import { calibrateMethod } from './access/calibrate.ts';
import { catchmentMethod } from './access/catchment.ts';
import { raamMethod } from './access/raam.ts';
import { travelMethod } from './access/travel.ts';
import { unmetMethod } from './access/unmet.ts';
import { projectMethod } from './demand/project.ts';
import { rakeMethod } from './demand/rake.ts';
import { differenceMethod } from './disclosure/difference.ts';
import { roundMethod } from './disclosure/rounding.ts';
import { suppressMethod } from './disclosure/suppress.ts';
import { bassMethod } from './growth/bass.ts';
import { incidenceMethod } from './growth/cumulative-incidence.ts';
import { logRankMethod } from './growth/log-rank.ts';
import { pipelineMethod } from './growth/pipeline.ts';
import { replacementMethod } from './growth/replacement.ts';
import { retentionMethod } from './growth/retention.ts';
import { survivalMethod } from './growth/survival.ts';
import { inverseMethod } from './kernel/inverse-method.ts';
import type { Method, Sent } from './kernel/method.ts';
import { refusal, TOO_LARGE, type Refusal } from './kernel/reader.ts';
import { philoxMethod, wilsonMethod } from './kernel/uncertainty-methods.ts';
import { choiceMethod } from './market/choice.ts';
import { fringeBoundsMethod } from './market/fringe-bounds.ts';
import { structureMethod } from './market/structure.ts';
import { classMethod } from './pooling/class.ts';
import { coopsMethod } from './pooling/coops.ts';
import { coverMethod } from './pooling/cover.ts';
import { splitMethod } from './pooling/split.ts';
import { timetableMethod } from './pooling/timetable.ts';
import { coverageMethod } from './siting/cover.ts';
import { hubMethod } from './siting/hub.ts';
import { keepOpenMethod } from './siting/keep-open.ts';
import { pMedianMethod } from './siting/p-median.ts';
import { attributionMethod } from './viability/attribution.ts';
import { breakEvenMethod } from './viability/break-even.ts';
import { cascadeMethod } from './viability/cascade.ts';
import { deathSpiralMethod } from './viability/death-spiral.ts';
import { holdOpenMethod } from './viability/hold-open.ts';
import { assessMethod, rescueMethod, whatIfMethod } from './viability/hosted.ts';
import { knockOnChainMethod } from './viability/knock-on-chain.ts';
import { closingMethod } from './viability/knock-on-closing.ts';
import { knockOnMethod } from './viability/knock-on.ts';
import { layersMethod } from './viability/layers.ts';
import { leversMethod } from './viability/levers.ts';
import { luckMemory, noMemory } from './viability/luck.ts';
import { monteCarloMethod } from './viability/monte-carlo.ts';
import { indicesMethod } from './viability/indices.ts';
import { pathMethod } from './viability/path.ts';
import { policyMethod } from './viability/policy.ts';
import { portfolioMethod } from './viability/portfolio.ts';
import { reassignMethod } from './viability/reassign.ts';
import { responseMethod } from './viability/response.ts';
import { sensitivityMethod } from './viability/sensitivity.ts';
import { sharedOverheadMethod } from './viability/shared-overhead.ts';
import { thresholdMethod } from './viability/threshold.ts';

/** Every method that anybody can ask, by the name the contract gives it. */
export const METHODS = {
  'access.availability': availabilityMethod,
  'access.catchment': catchmentMethod,
  'access.raam': raamMethod,
  'access.unmet': unmetMethod,
  'demand.difference': differenceMethod,
  'demand.project': projectMethod,
  'demand.rake': rakeMethod,
  'demand.round': roundMethod,
  'demand.suppress': suppressMethod,
  'growth.bass': bassMethod,
  'growth.logRank': logRankMethod,
  'growth.pipeline': pipelineMethod,
  'growth.replacement': replacementMethod,
  'growth.retention': retentionMethod,
  'growth.survival': survivalMethod,
  'market.choice': choiceMethod,
  'market.fringeBounds': fringeBoundsMethod,
  'market.structure': structureMethod,
  'pooling.class': classMethod,
  'pooling.coops': coopsMethod,
  'pooling.cover': coverMethod,
  'pooling.split': splitMethod,
  'pooling.timetable': timetableMethod,
  'siting.cover': coverageMethod,
  'siting.hub': hubMethod,
  'siting.keepOpen': keepOpenMethod,
  'siting.pMedian': pMedianMethod,
  'travel.calibrate': calibrateMethod,
  'travel.minutes': travelMethod,
  'uncertainty.inverse': inverseMethod,
  'uncertainty.philox': philoxMethod,
  'uncertainty.wilson': wilsonMethod,
  'viability.attribution': attributionMethod,
  'viability.breakEven': breakEvenMethod,
  'viability.cascade': cascadeMethod,
  'viability.deathSpiral': deathSpiralMethod,
  'viability.holdOpen': holdOpenMethod,
  'viability.levers': leversMethod,
  'viability.monteCarlo': monteCarloMethod(noMemory),
  'viability.path': pathMethod,
  'viability.reassign': reassignMethod,
  'viability.sharedOverhead': sharedOverheadMethod,
  'viability.threshold': thresholdMethod,
} as const;

/**
 * The methods of a worker that answers one question after another: the contract's, and those that pages need. They
 * share one memory of luck, which makes the second answer fast and never different.
 */
export const hostedMethods = () => {
  const memory = luckMemory();
  return {
    ...METHODS,
    'growth.incidence': incidenceMethod,
    'viability.monteCarlo': monteCarloMethod(memory),
    'viability.assess': assessMethod(memory),
    'viability.closing': closingMethod,
    'viability.indices': indicesMethod,
    'viability.knockOn': knockOnMethod,
    'viability.knockOnChain': knockOnChainMethod,
    'viability.layers': layersMethod,
    'viability.policy': policyMethod,
    'viability.portfolio': portfolioMethod,
    'viability.rescue': rescueMethod(memory),
    'viability.response': responseMethod(memory),
    'viability.sensitivity': sensitivityMethod(memory),
    'viability.whatIf': whatIfMethod(memory),
  } as const;
};

/** What a worker can be asked. */
export type HostedMethods = ReturnType<typeof hostedMethods>;
export type HostedName = keyof HostedMethods;
export type InputOf<N extends HostedName> =
  HostedMethods[N] extends Method<infer I, unknown> ? I : never;

/** A question as it is sent to a worker. */
export type SentTo<N extends HostedName> = Sent<InputOf<N>>;
export type OutputOf<N extends HostedName> = ReturnType<HostedMethods[N]['run']>;

export type Answer = { readonly ok: true; readonly output: unknown } | Refusal;

/** Methods by name. */
type Registry = Readonly<Record<string, Method<unknown, unknown>>>;

export const isMethodName = (name: string): boolean => Object.hasOwn(METHODS, name);

/** True when every number in an answer is finite; JSON has no others. */
export const allFinite = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return (Array.isArray(value) ? value : Object.values(value)).every(allFinite);
};

const ask = <I>(method: Method<I, unknown>, input: unknown): Answer => {
  const reading = method.read(input, '');
  if (!reading.ok) return reading;
  const output = method.run(reading.value);
  return allFinite(output) ? { ok: true, output } : TOO_LARGE;
};

/**
 * Answers one question. Never throws on any input: what cannot be answered is refused at a named field, `method` when
 * nobody knows the name.
 * @param methods the contract's, unless a worker brings its own
 */
export const answer = (name: string, input: unknown, methods: Registry = METHODS): Answer => {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method === undefined ? refusal('method', `is not known: ${name}`) : ask(method, input);
};
