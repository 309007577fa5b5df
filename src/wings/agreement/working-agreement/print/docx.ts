// The working agreement as a DOCX: the same words as the PDF, for whoever must edit, enlarge or listen.
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TabStopType, TextRun, WidthType } from 'docx';
import { readCanonical } from '../../../../interop/agreement/canonical.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type { PrintedSignature } from '../../../../interop/agreement/text.ts';
import {
  foot,
  inXml,
  looks,
  paragraph,
  row,
  runs,
  sheet,
  small,
  startsRightToLeft,
  titled,
  walnut,
} from '../../../../shell/print/docx.ts';
import { type AgreementPaper, agreementPaper } from './paper.ts';

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
        properties: sheet,
        footers: { default: foot(paper) },
        children: [...opening(paper), ...paper.parts.flatMap(part), ...signing(paper), ...checking(paper)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

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
      ? [new TextRun({ text: ` ${shape}\u00a0`, color, size: 20 })]
      : [new TextRun({ text: ' ', size: 20 })]),
    ...runs(name, small),
  ];
}

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
