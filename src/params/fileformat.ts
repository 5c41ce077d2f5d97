// The endings under which a page's files can be had.

import { FILE_FORMATS, type FileFormat } from '#lib/view/export/share.ts';

export const match = (param: string): param is FileFormat =>
  FILE_FORMATS.some((format) => format === param);
