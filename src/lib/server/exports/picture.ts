// A chart or map as a file of its own: the marks that the page draws, with what makes them believable around them.

import type { Mark } from '#lib/charts/marks.ts';
import { writeSvg } from '#lib/charts/write-svg.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import { formatDate } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';

export interface Picture {
  readonly finding: string;
  /** Measure, place, period. */
  readonly subtitle: string;
  readonly source: string;
  /** Last day the figures cover, ISO date. */
  readonly asOf: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The picture as SVG. An example says that it is one, because a picture travels without its page. */
export function encodePicture(
  picture: Picture,
  council: { readonly name: string; readonly isExample: boolean },
  locale: Locale,
): string {
  const { finding, subtitle, source, asOf, width, height, marks } = picture;
  const words = exportWording(locale);
  const { picture: foot } = words;
  return writeSvg({
    finding,
    subtitle: `${council.name}. ${subtitle}`,
    foot: [
      `${foot.source(source)}. ${foot.asOf(formatDate(asOf, locale))}. ${foot.made}, ${foot.model(MODEL_VERSION)}.`,
      ...(council.isExample ? [words.example] : []),
    ],
    width,
    height,
    marks,
    language: locale,
  });
}
