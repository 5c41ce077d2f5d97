// A process that works on one council's jobs until it is killed: bundled and started by tests. It prints how far it is.

import { JobRunner } from '#lib/server/jobs/job-runner.ts';
import { ModelPool } from '#lib/server/jobs/model-pool.ts';

const [councilId = '', jobId = '', program = ''] = process.argv.slice(2);
const runner = new JobRunner({
  pool: new ModelPool(1, program),
  listCouncils: () => Promise.resolve([councilId]),
  isShared: () => true,
  leaseSeconds: 1,
});
runner.start();
runner.wake(councilId);
setInterval(() => {
  const progress = runner.progressOf(councilId, jobId);
  if (progress) process.stdout.write(`${progress.done}\n`);
}, 20);
