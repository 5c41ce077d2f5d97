// How far files are that are being read at this moment, in this process, and the way to stop one.

interface Running {
  readonly bytes: number;
  done: number;
  readonly stop: AbortController;
}

const running = new Map<string, Running>();

/** Begins to count; a second reading of the same file takes the first one's place. */
export function startProgress(
  uploadId: string,
  bytes: number,
): { onBytes: (bytes: number) => void; signal: AbortSignal } {
  const entry: Running = { bytes, done: 0, stop: new AbortController() };
  running.set(uploadId, entry);
  return {
    onBytes: (more) => {
      entry.done += more;
    },
    signal: entry.stop.signal,
  };
}

export function endProgress(uploadId: string): void {
  running.delete(uploadId);
}

/** Share read, 0 to 1; null when the file is not being read. */
export function readProgress(uploadId: string): number | null {
  const entry = running.get(uploadId);
  if (!entry) return null;
  return entry.bytes === 0 ? 1 : Math.min(1, entry.done / entry.bytes);
}

/** Stops reading; false when there was nothing to stop. */
export function cancelProgress(uploadId: string): boolean {
  const entry = running.get(uploadId);
  entry?.stop.abort();
  return entry !== undefined;
}
