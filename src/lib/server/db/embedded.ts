// Starts and stops the embedded database in its worker thread. The folder must already be locked (folder-lock.ts).

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { EmbeddedServer } from './embedded-server.ts';
import type { WorkerReport } from './embedded-worker.ts';

const STOP_MILLISECONDS = 3000;

/**
 * Opens the folder of an embedded database, making it on first use (a few seconds).
 * @param folder database folder inside the home folder
 * @param programFolder folder with the bundled worker
 */
export async function openEmbedded(
  folder: string,
  programFolder: string,
): Promise<Outcome<EmbeddedServer>> {
  const worker = new Worker(path.join(programFolder, 'embedded-worker.js'), { workerData: folder });
  const report = await nextReport(worker);
  if (report.kind !== 'listening') {
    await worker.terminate();
    return fail({
      code: 'database-busy',
      message: `The embedded database in ${folder} does not open`,
      help: report.kind === 'failed' ? report.message : 'It stopped while starting.',
    });
  }
  return succeed({ url: report.url, stop: () => stop(worker) });
}

async function stop(worker: Worker): Promise<void> {
  const stopped = nextReport(worker);
  worker.postMessage('stop');
  await Promise.race([
    stopped,
    new Promise((resolve) => setTimeout(resolve, STOP_MILLISECONDS).unref()),
  ]);
  await worker.terminate();
}

function nextReport(worker: Worker): Promise<WorkerReport> {
  return new Promise((resolve) => {
    const settle = (report: WorkerReport): void => {
      worker.removeAllListeners();
      resolve(report);
    };
    worker.once('message', settle);
    worker.once('error', (error) => settle({ kind: 'failed', message: error.message }));
    worker.once('exit', () => settle({ kind: 'stopped' }));
  });
}
