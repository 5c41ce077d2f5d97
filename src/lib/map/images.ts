// Draws the signs of the live map on a canvas, from the same marks and colours as the rest of the product.

import type { ServiceKind } from '#lib/view/map/picture.ts';
import { colourOf, KIND_MARKS, markPath, type Token, type Tone } from '#lib/view/palette.ts';
import type { ImageRequest } from './image-names.ts';
import { drawPattern, type Pixels } from './patterns.ts';
import { LABEL_FONT } from './style.ts';

/** Canvas pixels for each CSS pixel. */
export const IMAGE_DENSITY = 2;

const RING_TOKENS: readonly Token[] = [
  'kind-micro',
  'kind-shared-lives',
  'kind-together',
  'kind-day-centre',
];
const MARK_RADIUS = 7;
const CONTEXT_RADIUS = 3.4;

interface Paper {
  readonly pen: CanvasRenderingContext2D;
  readonly pixels: () => Pixels;
}

/** A canvas of so many CSS pixels with the origin in its middle. */
function openPaper(width: number, height: number): Paper {
  const canvas = document.createElement('canvas');
  canvas.width = width * IMAGE_DENSITY;
  canvas.height = height * IMAGE_DENSITY;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser cannot draw on a canvas');
  pen.scale(IMAGE_DENSITY, IMAGE_DENSITY);
  pen.translate(width / 2, height / 2);
  return { pen, pixels: () => pen.getImageData(0, 0, canvas.width, canvas.height) };
}

function drawMark(
  pen: CanvasRenderingContext2D,
  kind: ServiceKind,
  radius: number,
  tone: Tone,
): void {
  const mark = KIND_MARKS[kind];
  const path = new Path2D(markPath(mark.shape, radius));
  if (!mark.isContext) {
    // A rim of paper keeps the sign apart from any colour below it.
    pen.strokeStyle = colourOf('paper', tone);
    pen.lineWidth = 4;
    pen.stroke(path);
  }
  pen.fillStyle = colourOf(mark.fill, tone);
  pen.strokeStyle = colourOf(mark.edge, tone);
  pen.lineWidth = 1.3;
  pen.fill(path);
  pen.stroke(path);
}

function drawSingle(kind: ServiceKind, tone: Tone): Pixels {
  const radius = KIND_MARKS[kind].isContext ? CONTEXT_RADIUS : MARK_RADIUS;
  const { pen, pixels } = openPaper(radius * 2 + 8, radius * 2 + 8);
  drawMark(pen, kind, radius, tone);
  return pixels();
}

/** A sign and a number on a slip of paper: home-based services of one area. */
function drawCounted(kind: ServiceKind, count: number, tone: Tone): Pixels {
  const text = String(count);
  const width = 30 + text.length * 8;
  const height = 24;
  const { pen, pixels } = openPaper(width, height);
  pen.beginPath();
  pen.roundRect(1 - width / 2, 1 - height / 2, width - 2, height - 2, height / 2 - 1);
  pen.fillStyle = colourOf('paper', tone);
  pen.fill();
  pen.strokeStyle = colourOf(KIND_MARKS[kind].edge, tone);
  pen.lineWidth = 1;
  pen.stroke();
  write(pen, text, 8, tone);
  pen.translate(12 - width / 2, 0);
  drawMark(pen, kind, 6, tone);
  return pixels();
}

/** A ring whose segments show the mix of kinds, with the number of services in it. */
function drawRing(counts: readonly number[], tone: Tone): Pixels {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const outer = 13 + Math.min(9, Math.sqrt(total) * 0.9);
  const { pen, pixels } = openPaper(Math.ceil(outer * 2 + 4), Math.ceil(outer * 2 + 4));
  pen.beginPath();
  pen.arc(0, 0, outer, 0, Math.PI * 2);
  pen.fillStyle = colourOf('paper', tone);
  pen.fill();
  let from = -Math.PI / 2;
  counts.forEach((count, at) => {
    const to = from + (count / Math.max(total, 1)) * Math.PI * 2;
    pen.beginPath();
    pen.arc(0, 0, outer - 2.6, from, to);
    pen.strokeStyle = colourOf(RING_TOKENS[at] ?? 'quiet', tone);
    pen.lineWidth = 4.4;
    if (count > 0) pen.stroke();
    from = to;
  });
  write(pen, String(total), 0, tone);
  return pixels();
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, tone: Tone): void {
  pen.fillStyle = colourOf('ink', tone);
  pen.font = `600 12px "${LABEL_FONT}", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, 0.5);
}

/** Pixels of any image that the style may ask for. */
export function drawImage(request: ImageRequest): Pixels {
  if (request.draw === 'pattern') return drawPattern(request.mark, request.tone);
  if (request.draw === 'mark') return drawSingle(request.kind, request.tone);
  if (request.draw === 'counted') return drawCounted(request.kind, request.count, request.tone);
  return drawRing(request.counts, request.tone);
}
