// `npm run dev`: opens the database as `npm start` does, then runs the web application straight from its sources.

import { runAtlas } from './atlas.mjs';

await runAtlas(['dev', ...process.argv.slice(2)]);
