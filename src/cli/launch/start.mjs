// `npm start`: installs what is missing, builds what is stale, and serves.

import { runAtlas } from './atlas.mjs';

await runAtlas(['serve']);
