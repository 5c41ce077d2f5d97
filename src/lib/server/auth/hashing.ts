// Pass phrases are kept as argon2id hashes. The cost is bounded, or a flood of sign-ins would take the whole machine.
import { hash, verify } from '@node-rs/argon2';
import { createQueue } from './hash-queue.ts';
import { createToken } from './tokens.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (the package's default) with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash takes about 20 ms: two at once leave the machine to everyone else, and 40 waiting end within a second. */
const queue = createQueue(2, 40);

/** Hashes a pass phrase for storing; the result carries its own salt and cost. */
export const hashPassphrase = (phrase: string): Promise<string> =>
  queue.run(() => hash(normalise(phrase), COST));

/**
 * True when the phrase is the one behind the stored hash. Pass undefined for an account that does not exist: it costs
 * the same time and is always false, so that answers do not tell who has an account.
 */
export async function verifyPassphrase(
  stored: string | undefined,
  phrase: string,
): Promise<boolean> {
  const against = stored ?? (await hashOfNobody());
  const isMatch = await queue.run(() => verify(against, normalise(phrase)));
  return stored !== undefined && isMatch;
}

/** Two keyboards can send the same letters as different bytes (Ŵ as one sign or two); NFKC makes them one. */
const normalise = (phrase: string): string => phrase.normalize('NFKC');

let dummy: Promise<string> | undefined;

/** A hash that no phrase opens, made once. */
function hashOfNobody(): Promise<string> {
  dummy ??= hashPassphrase(createToken()).catch((error: unknown) => {
    // A full queue must not be remembered as the answer for ever.
    dummy = undefined;
    throw error;
  });
  return dummy;
}
