// Makes a PNG of a picture in the browser: the server draws the SVG, the browser paints it onto a canvas twice as
// large, so that it is sharp on slides and paper.

const SCALE = 2;
const NAME = /filename="([^"]+)\.svg"/;
/** A browser may still be reading the picture when the link has been pressed. */
const KEEP_MS = 10_000;

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('the picture cannot be drawn')));
    image.src = address;
  });
}

function save(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

async function paint(svg: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(svg);
  try {
    const image = await load(address);
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SCALE;
    canvas.height = image.height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Fetches the SVG of an address and saves it as PNG under the same name.
 *
 * @returns false when the picture could not be had or drawn; the SVG can be taken instead.
 */
export async function savePng(svgHref: string): Promise<boolean> {
  try {
    const answer = await fetch(svgHref);
    if (!answer.ok) return false;
    const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'picture';
    const picture = await paint(await answer.blob());
    if (picture !== null) save(picture, `${name}.png`);
    return picture !== null;
  } catch {
    return false;
  }
}
