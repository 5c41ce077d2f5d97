// "Stay signed in": any request moves the end of a session, so this one only has to say when it is now.
import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ locals }) => {
  if (locals.user === null) error(401, { message: 'Nobody is signed in.', code: 'not-signed-in' });
  return json({ endsAt: locals.user.sessionEndsAt });
};
