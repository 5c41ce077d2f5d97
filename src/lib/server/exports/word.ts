// Writes a document as a Word file (DOCX): headings that a screen reader finds, tables with head rows, page numbers.

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { DocumentPart, WordDocument } from '#lib/view/viability/decision/document.ts';

const FULL_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const;

/** One paragraph for each line, as it was typed. */
const lines = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }));

const strong = (text: string): IRunOptions => ({ text, bold: true });

const cell = (text: string, isHead = false): TableCell =>
  new TableCell({
    children: isHead ? [new Paragraph({ children: [new TextRun(strong(text))] })] : lines(text),
  });

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: FULL_WIDTH,
    rows: [
      ...(head.length === 0
        ? []
        : [
            new TableRow({
              tableHeader: true,
              children: head.map((text) => cell(text, true)),
            }),
          ]),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
    ],
  });
}

function children(part: DocumentPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })];
    case 'subheading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2 })];
    case 'text':
      return lines(part.text);
    case 'list':
      return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return [table(part.head, part.rows), new Paragraph('')];
  }
}

const numbered = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** The bytes of the file. */
export async function encodeWord({
  title,
  subject,
  parts,
}: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    subject,
    creator: 'Care Market Atlas',
    sections: [
      {
        footers: { default: numbered() },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(subject),
          ...parts.flatMap(children),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
