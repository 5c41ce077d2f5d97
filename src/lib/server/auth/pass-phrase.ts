// What a pass phrase must be: long, and not one that others try first. No rules about signs and capitals and no
// expiry, as the National Cyber Security Centre and OWASP ASVS 5.0 section 6.2 advise.
import { COMMON_WORDS, KNOWN_PHRASES, RUNS } from './common-words.ts';

export const MIN_LENGTH = 12;
export const MAX_LENGTH = 256;

/** What is wrong with a pass phrase; the words for it are in the wording files. */
export type PassPhraseFault = 'too-short' | 'too-long' | 'too-common';

/** How many letters must remain when everything guessable is taken away. */
const MIN_REMAINDER = 4;

/** A run along the keyboard counts from this length. */
const MIN_RUN = 4;

/** Context words shorter than this are left alone: they occur inside ordinary words. */
const MIN_CONTEXT_WORD = 4;

/** Signs that stand for letters in decorated words. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Finds the fault of a pass phrase, or undefined when it will do.
 * @param phrase as typed; length is counted in characters, so that every script counts alike
 * @param context what a stranger would try for this person: product, council, e-mail address
 */
export function findPassPhraseFault(
  phrase: string,
  context: readonly string[],
): PassPhraseFault | undefined {
  const length = [...phrase.normalize('NFKC')].length;
  if (length < MIN_LENGTH) return 'too-short';
  if (length > MAX_LENGTH) return 'too-long';
  return isCommon(phrase, context) ? 'too-common' : undefined;
}

function isCommon(phrase: string, context: readonly string[]): boolean {
  const plain = phrase.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  const undisguised = [...plain].map((sign) => DISGUISES[sign] ?? sign).join('');
  const guessable = [...contextWords(context), ...KNOWN_PHRASES, ...COMMON_WORDS].toSorted(
    (a, b) => b.length - a.length,
  );
  return [plain, undisguised].some((text) => remainder(text, guessable) < MIN_REMAINDER);
}

/** How many different letters remain after known words, runs and repeats. */
function remainder(text: string, guessable: readonly string[]): number {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  const withoutWords = guessable.reduce((rest, word) => rest.replaceAll(word, ' '), letters);
  const withoutRuns = RUN_PIECES.reduce((rest, run) => rest.replaceAll(run, ' '), withoutWords);
  return new Set(withoutRuns.replaceAll(/[^\p{L}]/gu, '')).size;
}

/** Every run of exactly {@link MIN_RUN} keys, forwards and backwards. */
const RUN_PIECES: readonly string[] = RUNS.flatMap((row) => {
  const backwards = [...row].toReversed().join('');
  return [row, backwards].flatMap((keys) =>
    Array.from({ length: keys.length - MIN_RUN + 1 }, (_, at) => keys.slice(at, at + MIN_RUN)),
  );
});

/** The single words of the context, in lower case. */
function contextWords(context: readonly string[]): string[] {
  return context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length >= MIN_CONTEXT_WORD);
}
