// The working agreement as a DOCX: the same words as the PDF, for whoever must edit, enlarge or listen.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { readCanonical } from '../../../../interop/agreement/canonical.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type { PrintedSignature } from '../../../../interop/agreement/text.ts';
import { lettersOf, withoutLetters } from '../../../../shell/print/letters.ts';
import { type AgreementPaper, agreementPaper, madeUp } from './paper.ts';

/** @param bytes what `canonicalBytes` gave; anything else is a fault */
export async function agreementDocx(
  bytes: Uint8Array,
  signatures: readonly PrintedSignature[],
  state: PrintedState,
): Promise<Buffer> {
  const read = readCanonical(bytes);
  if (!read.ok) throw new Error(`these bytes are no agreement: ${read.because}`);
  const paper = inXml(agreementPaper({ text: read.text, bytes, signatures, state }));
  const document = new Document({
    title: paper.title,
    creator: read.text.partnership,
    description: paper.caption,
    styles: { default: looks },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1380, right: 1134, bottom: 1700 } },
        },
        footers: { default: foot(paper) },
        children: [...opening(paper), ...paper.parts.flatMap(part), ...signing(paper), ...checking(paper)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const font = 'Atkinson Hyperlegible Next';
const walnut = '55504B';
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '1F1A17' },
  paragraph: { spacing: { before, after: 120, line: 260, lineRule: LineRuleType.AUTO }, keepNext: true },
});
const looks = {
  document: {
    run: { font, size: 24, language: { value: 'en-GB', eastAsia: 'en-GB' } },
    paragraph: { spacing: { after: 140, line: 290, lineRule: LineRuleType.AUTO } },
  },
  heading1: heading(50, 0),
  heading2: heading(32, 400),
  heading3: heading(27, 320),
};

/** Some characters may not stand in XML at all: their numbers do, and the paper says so. */
function inXml(paper: AgreementPaper): AgreementPaper & { readonly letters?: string } {
  const forbidden = [...lettersOf(paper)].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 32 && !'\t\n\r'.includes(letter)) || code === 0xfffe || code === 0xffff;
  });
  // the same shape, with other letters in its texts
  return withoutLetters(paper, new Set(forbidden)) as AgreementPaper & { readonly letters?: string };
}

const startsRightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

type Run = Omit<IRunOptions, 'text' | 'children'>;
const runs = (words: string, run: Run = {}): TextRun[] =>
  words
    .split(/\r?\n/)
    .map(
      (text, i) =>
        new TextRun({ ...run, text, ...(i > 0 && { break: 1 }), rightToLeft: startsRightToLeft.test(words) }),
    );

const paragraph = (words: string, run: Run = {}, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, bidirectional: startsRightToLeft.test(words), children: runs(words, run) });

const small = { size: 20, color: walnut } as const;
const titled = (words: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], more: IParagraphOptions = {}) =>
  paragraph(words, {}, { ...more, heading: level });

const foot = (paper: AgreementPaper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 9390 }],
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
      paragraph(paper.foot, { size: 17, color: walnut }, { spacing: { after: 0 } }),
    ],
  });

const opening = (paper: AgreementPaper): Paragraph[] => [
  paragraph(paper.caption, { color: walnut }),
  titled(paper.title, HeadingLevel.HEADING_1),
  paragraph(paper.lead, { size: 28 }),
  paragraph(paper.signing.standing, small),
];

type Part = AgreementPaper['parts'][number];
type Section = Part['sections'][number];

const part = ({ heading: name, sections }: Part): Paragraph[] => [
  ...(name === null ? [] : [titled(name, HeadingLevel.HEADING_2, { pageBreakBefore: true })]),
  ...sections.flatMap((one) => section(one, name === null ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3)),
];

const section = (given: Section, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph[] => [
  titled(given.heading, level),
  ...given.paragraphs.map((words) => paragraph(words)),
  ...given.clauses.flatMap(clause),
  ...given.said.flatMap(({ by, words, changed }) => [
    paragraph(by, { bold: true }, { keepNext: true }),
    paragraph(words),
    paragraph(changed),
  ]),
  ...(given.missing === null
    ? []
    : [new Paragraph({ children: [...runs(`${given.missing.word} `, { bold: true }), ...runs(given.missing.words)] })]),
];

const aside = { left: 700, hanging: 700 } as const;

const clause = ({ number, words, open, line, askedBy }: Section['clauses'][number]): Paragraph[] => [
  new Paragraph({
    indent: aside,
    tabStops: [{ type: TabStopType.LEFT, position: 700 }],
    keepNext: true,
    bidirectional: startsRightToLeft.test(words),
    children: [new TextRun({ text: `${number}\t`, bold: true }), ...runs(words)],
  }),
  ...(open === null
    ? []
    : [paragraph(open, { bold: true, color: '57338A' }, { indent: { left: 700 }, keepNext: true })]),
  new Paragraph({
    indent: { left: 700 },
    spacing: { after: 240 },
    children: [...runs(line, small), ...askedBy.flatMap(asked)],
  }),
];

/** A perspective is told by shape and word. */
const marks: Readonly<Record<string, readonly [shape: string, color: string]>> = {
  ...{ resident: ['●', 'B84508'], health: ['■', '2167C9'], officer: ['▲', '0A9468'], manager: ['◆', '481A75'] },
  ...{ family: ['⬢', '52062A'], commissioner: ['✚', '5E6472'], facilitator: ['○', '5E6472'] },
};

function asked({ name, mark }: Section['clauses'][number]['askedBy'][number]): TextRun[] {
  const [shape, color] = marks[mark ?? ''] ?? [];
  return [
    ...(shape && color
      ? [new TextRun({ text: `  ${shape} `, color, size: 20 })]
      : [new TextRun({ text: '  ', size: 20 })]),
    ...runs(name, small),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

const row = (cells: readonly string[], header: boolean, bold: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (words, i) =>
        new TableCell({
          width: { size: 33, type: WidthType.PERCENTAGE },
          margins: { top: 100, bottom: 100 },
          borders: { top: none, left: none, right: none, bottom: header ? rule(12, '1F1A17') : rule(4, 'D5D0C7') },
          children: [paragraph(words, { bold: header || bold.includes(i) }, { spacing: { after: 0 } })],
        }),
    ),
  });

function signing({ caption, signing: page }: AgreementPaper): (Paragraph | Table)[] {
  const { rows, pen, review } = page;
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(page.columns, true, []),
      ...rows.map(({ partner, by, when }) => row([partner, by, when], false, [0, 2])),
    ],
  });
  return [
    paragraph(caption, { color: walnut }, { pageBreakBefore: true }),
    titled(page.heading, HeadingLevel.HEADING_2),
    paragraph(page.lead, { size: 28 }),
    paragraph(page.standing, small),
    rows.length === 0 ? paragraph(page.nobody) : table,
    ...(pen.partners.length === 0 ? [] : [titled(pen.heading, HeadingLevel.HEADING_3), paragraph(pen.lead)]),
    ...pen.partners.flatMap((partner) => [
      paragraph(partner, { bold: true }, { keepNext: true }),
      ...pen.lines.map((line) =>
        paragraph(`${line}: ${'_'.repeat(40)}`, {}, { spacing: { before: 160 }, alignment: AlignmentType.LEFT }),
      ),
    ]),
    titled(review.heading, HeadingLevel.HEADING_3),
    paragraph(review.words),
  ];
}

const checking = ({ check, ...rest }: AgreementPaper & { readonly letters?: string }): Paragraph[] => [
  titled(check.heading, HeadingLevel.HEADING_3),
  paragraph(check.lead),
  paragraph(
    check.words,
    { bold: true, size: 30 },
    { shading: { fill: 'F6F4EF' }, spacing: { before: 120, after: 200 } },
  ),
  paragraph(check.whole, small),
  paragraph(check.digest.join(' '), { size: 20 }),
  paragraph(check.how, small),
  ...(rest.letters ? [paragraph(rest.letters, small)] : []),
];
