// A process that works on one council's jobs until it is killed: bundled and started by tests.

import { JobRunner } from '#lib/server/jobs/job-runner.ts';
import { ModelPool } from '#lib/server/jobs/model-pool.ts';

const [councilId = '', program = ''] = process.argv.slice(2);
const runner = new JobRunner({
  pool: new ModelPool(1, program),
  listCouncils: () => Promise.resolve([councilId]),
  isShared: () => true,
  leaseSeconds: 1,
});
runner.start();
runner.wake(councilId);
// A process with nothing but timers that may end would end: it lives until it is killed.
setInterval(() => undefined, 1000);
