/** How the pull of a service falls with minutes of travel: the decays of the floating catchment literature. */
import {
  firstFault,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

/** One step of a stepped decay: this weight up to and with `upTo` minutes. */
export interface DecayStep {
  readonly upTo: number;
  readonly weight: number;
}

const DECAY_TYPES = ['binary', 'steps', 'gaussian', 'dai', 'exponential', 'power'] as const;

export type DecayType = (typeof DECAY_TYPES)[number];

/** A decay and its parameters; each type knows only some of them, see {@link decayFault}. Minutes throughout. */
export interface Decay {
  readonly type: DecayType;
  /** Cut-off t0, inclusive. */
  readonly catchment?: number;
  readonly steps?: readonly DecayStep[];
  readonly sigma?: number;
  /** Per minute. */
  readonly beta?: number;
  readonly exponent?: number;
  readonly scale?: number;
  /** Shorter times count as this. */
  readonly minMinutes?: number;
}

const positive = numberOf({ above: 0 });

export const readDecay: Reader<Decay> = objectOf({
  type: oneOf(...DECAY_TYPES),
  catchment: optional(positive),
  steps: optional(
    listOf(objectOf({ upTo: numberOf({ min: 0 }), weight: numberOf({ min: 0, max: 1 }) }), {
      min: 1,
    }),
  ),
  sigma: optional(positive),
  beta: optional(positive),
  exponent: optional(numberOf()),
  scale: optional(positive),
  minMinutes: optional(numberOf({ min: 0 })),
});

type DecayParameter = Exclude<keyof Decay, 'type'>;

interface DecayRule {
  readonly needs: readonly DecayParameter[];
  readonly knows: readonly DecayParameter[];
}

const RULES: Readonly<Record<DecayType, DecayRule>> = {
  binary: { needs: ['catchment'], knows: ['catchment'] },
  steps: { needs: ['steps'], knows: ['steps'] },
  gaussian: { needs: ['catchment', 'sigma'], knows: ['catchment', 'sigma'] },
  dai: { needs: ['catchment'], knows: ['catchment'] },
  exponential: { needs: ['beta'], knows: ['catchment', 'beta'] },
  power: { needs: ['exponent'], knows: ['catchment', 'exponent', 'scale', 'minMinutes'] },
};

const PARAMETERS: readonly DecayParameter[] = [
  'catchment',
  'steps',
  'sigma',
  'beta',
  'exponent',
  'scale',
  'minMinutes',
];

/**
 * The first parameter that is missing, does not belong to the type, or does not rise.
 * @param hasOwnCatchments true when each area brings its own cut-off, so that the decay needs none
 */
export const decayFault = (decay: Decay, hasOwnCatchments: boolean): Refusal | undefined => {
  const rule = RULES[decay.type];
  const stranger = PARAMETERS.find(
    (name) => decay[name] !== undefined && !rule.knows.includes(name),
  );
  if (stranger !== undefined)
    return refusal(`decay.${stranger}`, `does not belong to the decay "${decay.type}"`);
  const missing = rule.needs.find(
    (name) => decay[name] === undefined && !(name === 'catchment' && hasOwnCatchments),
  );
  if (missing !== undefined)
    return refusal(`decay.${missing}`, `is missing for the decay "${decay.type}"`);
  const steps = decay.steps ?? [];
  return firstFault(steps, (step, index) => {
    const before = steps[index - 1];
    return before !== undefined && step.upTo <= before.upTo
      ? refusal(`decay.steps[${index}].upTo`, `must be above ${before.upTo}`)
      : undefined;
  });
};

/** True when a decay goes on beyond any cut-off, so that it can be taken over all pairs. */
export const isEndless = (decay: Decay): boolean =>
  decay.type === 'gaussian' || decay.type === 'exponential' || decay.type === 'power';

/** What Dai's curve would be at its edge without the shift: e to the minus a half. */
const DAI_EDGE = Math.exp(-1 / 2);

/** Dai 2010: 1 at the door, 0 at the catchment's edge, and no cliff between. */
export const daiWeight = (minutes: number, catchment: number): number => {
  if (minutes > catchment) return 0;
  const reach = minutes / catchment;
  return (Math.exp(-(reach * reach) / 2) - DAI_EDGE) / (1 - DAI_EDGE);
};

/** The minutes a power decay uses, which may not be 0 under a negative exponent. */
const powerMinutes = (decay: Decay, minutes: number): number =>
  Math.max(minutes, decay.minMinutes ?? 0);

/** True when a power decay would be endless at the door. */
export const isInfiniteAt = (decay: Decay, minutes: number): boolean =>
  decay.type === 'power' && (decay.exponent ?? 0) < 0 && powerMinutes(decay, minutes) === 0;

/** The weight of an endless decay, before any cut-off; `catchment` matters to Dai's curve only. */
const curve = (decay: Decay, minutes: number, catchment: number): number => {
  switch (decay.type) {
    case 'binary':
      return 1;
    case 'steps':
      return decay.steps?.find((step) => minutes <= step.upTo)?.weight ?? 0;
    case 'gaussian':
      return Math.exp(-(minutes * minutes) / (2 * (decay.sigma ?? 1) ** 2));
    case 'dai':
      return daiWeight(minutes, catchment);
    case 'exponential':
      return Math.exp(-(decay.beta ?? 0) * minutes);
    case 'power':
      return (powerMinutes(decay, minutes) / (decay.scale ?? 1)) ** (decay.exponent ?? 0);
  }
};

/**
 * A weight under this is none. Hours times it would vanish among the least numbers that a computer knows, and a supply
 * shared among vanished hours would be no number; nobody has travelled so far that it matters.
 */
const LEAST_WEIGHT = 1e-100;

/**
 * The weight of a pair.
 * @param minutes one way; null cannot be reached and weighs 0
 * @param catchment the area's own cut-off in place of the decay's; Infinity for none at all
 */
export const decayWeight = (
  decay: Decay,
  minutes: number | null,
  catchment: number = decay.catchment ?? Infinity,
): number => {
  if (minutes === null || minutes > catchment) return 0;
  const weight = curve(decay, minutes, catchment);
  return weight < LEAST_WEIGHT ? 0 : weight;
};
