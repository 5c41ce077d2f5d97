// Which paper the page has now: the reader's choice on <html data-theme>, else the device's. It changes live.

import type { Tone } from '#lib/view/palette.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The tone as the page has it at this moment. Only in the browser. */
export function readTone(): Tone {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls back on each change of tone; returns how to stop. */
export function watchTone(change: (tone: Tone) => void): () => void {
  const tell = (): void => change(readTone());
  const device = matchMedia(DARK);
  const root = new MutationObserver(tell);
  device.addEventListener('change', tell);
  root.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    device.removeEventListener('change', tell);
    root.disconnect();
  };
}
