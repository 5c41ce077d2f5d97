// Secrets that travel in links and cookies, and the digests that are stored instead of them.
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses one, and two never meet. */
const TOKEN_BYTES = 32;

/** The shape of a token in base64url, for refusing anything else before the database is asked. */
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, safe in a path and in a cookie. */
export const createToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** The digest that is stored: SHA-256 in hex, so that a copy of the database opens no session. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** True for text that could have come from {@link createToken}. */
export const isTokenShaped = (text: string): boolean => TOKEN_SHAPE.test(text);
