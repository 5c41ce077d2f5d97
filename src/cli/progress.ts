// A line that shows how far a long step is: rewritten in place on a terminal, one line a quarter elsewhere.

export interface Progress {
  /** @param share done, 0 to 1 */
  show(share: number): void;
  end(): void;
}

const QUARTERS = 4;
const PERCENT = 100;

export function createProgress(out: NodeJS.WritableStream, words: string): Progress {
  const isTerminal = 'isTTY' in out && out.isTTY === true;
  let quarter = 0;
  out.write(isTerminal ? words : `${words}\n`);
  return {
    show: (share) => {
      const percent = Math.round(share * PERCENT);
      if (isTerminal) out.write(`\r${words}: ${percent}%`);
      else if (Math.floor(share * QUARTERS) > quarter && share < 1) {
        quarter = Math.floor(share * QUARTERS);
        out.write(`${words}: ${percent}%\n`);
      }
    },
    end: () => out.write(isTerminal ? `\r${words}: done\n` : `${words}: done\n`),
  };
}
