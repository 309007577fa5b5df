// Files for a word processor, in the look of our paper: real headings, the language set, a foot on every page. Pure.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  type HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { lettersOf, withoutLetters } from './letters.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const madeUp = 'Made up. No part of this is about a real place or a real person.';
const font = 'Atkinson Hyperlegible Next';
export const walnut = '55504B';
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '1F1A17' },
  paragraph: { spacing: { before, after: 120, line: 260, lineRule: LineRuleType.AUTO }, keepNext: true },
});
export const looks = {
  document: {
    run: { font, size: 24, language: { value: 'en-GB', eastAsia: 'en-GB' } },
    paragraph: { spacing: { after: 140, line: 290, lineRule: LineRuleType.AUTO } },
  },
  heading1: heading(50, 0),
  heading2: heading(32, 400),
  heading3: heading(27, 320),
};
/** A4 with the margins of our paper. */
export const sheet = {
  page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1380, right: 1134, bottom: 1700 } },
};

/** Some characters may not stand in XML at all: their numbers do, and the paper says so in `letters`. */
export function inXml<Paper extends object>(paper: Paper): Paper & { readonly letters?: string } {
  const forbidden = [...lettersOf(paper)].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 32 && !'\t\n\r'.includes(letter)) || code === 0xfffe || code === 0xffff;
  });
  // the same shape, with other letters in its texts
  return withoutLetters(paper, new Set(forbidden)) as Paper;
}

export const startsRightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

export type Run = Omit<IRunOptions, 'text' | 'children'>;
export const runs = (words: string, run: Run = {}): TextRun[] =>
  words
    .split(/\r?\n/)
    .map(
      (text, i) =>
        new TextRun({ ...run, text, ...(i > 0 && { break: 1 }), rightToLeft: startsRightToLeft.test(words) }),
    );

export const paragraph = (words: string, run: Run = {}, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, bidirectional: startsRightToLeft.test(words), children: runs(words, run) });

export const small = { size: 20, color: walnut } as const;
export const titled = (
  words: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  more: IParagraphOptions = {},
) => paragraph(words, {}, { ...more, heading: level });

export interface Foot {
  readonly tagline: string;
  readonly fictional: boolean;
  /** The smallest line: whose it is, what it is from. */
  readonly foot: string | null;
}
export const foot = (paper: Foot, right = 9390): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'D5D0C7', space: 6 } },
        spacing: { after: 40 },
        children: [
          ...runs(paper.tagline, { size: 19, bold: true }),
          new TextRun({
            size: 19,
            color: walnut,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      ...(paper.fictional ? [paragraph(madeUp, { size: 19, bold: true }, { spacing: { after: 40 } })] : []),
      ...(paper.foot === null ? [] : [paragraph(paper.foot, { size: 17, color: walnut }, { spacing: { after: 0 } })]),
    ],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

/** A row of a table; a header stands again on every page. Cells hold text, or what is made already. */
export const row = (
  cells: readonly (string | readonly Paragraph[])[],
  header: boolean,
  bold: readonly number[],
  widths: readonly number[] = cells.map(() => Math.floor(100 / cells.length)),
): TableRow =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (inside, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.PERCENTAGE },
          margins: { top: 100, bottom: 100, right: 120 },
          borders: { top: none, left: none, right: none, bottom: header ? rule(12, '1F1A17') : rule(4, 'D5D0C7') },
          children:
            typeof inside === 'string'
              ? [
                  paragraph(
                    inside,
                    { bold: header || bold.includes(i) },
                    { spacing: { after: 0 }, alignment: AlignmentType.LEFT },
                  ),
                ]
              : inside,
        }),
    ),
  });
