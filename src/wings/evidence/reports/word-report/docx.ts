// A report as a DOCX: the same lines as the page and the paper, for whoever must edit, enlarge or listen. Headings are
// headings, what is drawn elsewhere is a table here, and every picture has its words beside it.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableLayoutType, TextRun, WidthType } from 'docx';
import {
  foot,
  inXml,
  looks,
  paragraph,
  type Run,
  row,
  runs,
  sheet,
  small,
  titled,
  walnut,
} from '../../../../shell/print/docx.ts';
import { valueWords } from '../case-study/readings.ts';
import { type DocumentGroup, type DocumentPart, type Numbered, type ReportDocument, titlesOf } from '../document.ts';
import { levelOf } from '../print-report/relationship-drawing.ts';
import { aboutWords, byWords, captionOf, periodWords, sourceNote } from '../report-words.ts';
import { stateInk } from '../state-ink.ts';
import { symbolImage } from './symbol-image.ts';

type Block = Paragraph | Table;

export function reportDocx(given: ReportDocument): Promise<Buffer> {
  const report = inXml(given);
  const { partnership } = report;
  const document = new Document({
    title: titlesOf(report).title,
    creator: report.authors.join(', ') || partnership.name,
    description: captionOf(report),
    styles: { default: looks },
    sections: [
      {
        properties: sheet,
        footers: {
          default: foot({
            tagline: partnership.tagline ?? partnership.name,
            fictional: partnership.fictional,
            foot: sourceNote(report),
          }),
        },
        children: [...opening(report), ...report.parts.flatMap((part) => partOf(part, report)), ...ending(report)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function opening(report: ReportDocument): Paragraph[] {
  const { title, below } = titlesOf(report);
  return [
    paragraph(captionOf(report), { color: walnut }),
    titled(title, HeadingLevel.HEADING_1),
    ...(report.headline?.quoted ? [paragraph(report.headline.quoted.attribution, small)] : []),
    ...below.map((words) => paragraph(words, { size: 28 })),
    ...[byWords(report.authors), periodWords(report)].flatMap((words) => (words === null ? [] : [paragraph(words)])),
    ...report.notes.map((words) => paragraph(words, { bold: true })),
    paragraph(aboutWords(report), small),
  ];
}

const partOf = ({ heading, missing, groups }: DocumentPart, report: ReportDocument): Block[] => [
  titled(heading, HeadingLevel.HEADING_2),
  ...(missing === null ? [] : [unsaid(missing)]),
  ...(groups.some(({ claims }) => claims.some(({ picture }) => picture))
    ? [picturesOf(groups.flatMap(({ claims }) => claims))]
    : groups.flatMap((group) => groupOf(group, report))),
];

const groupOf = ({ title, missing, claims, drawn }: DocumentGroup, report: ReportDocument): Block[] => [
  ...(title === null ? [] : [titled(title, HeadingLevel.HEADING_3)]),
  ...(missing === null ? [] : [unsaid(missing)]),
  ...claims.flatMap(lineOf),
  ...(drawn && report.relationship ? relationshipOf(report.relationship) : []),
];

const unsaid = (words: string): Paragraph => paragraph(words, { color: walnut });

const hanging = { left: 700, hanging: 700 } as const;

const lineOf = (claim: Numbered): Paragraph[] => [
  new Paragraph({
    indent: hanging,
    keepLines: true,
    children: [new TextRun({ text: `${claim.number}\t`, bold: true }), ...wordsOf(claim)],
  }),
];

const wordsOf = (claim: Numbered, run: Run = {}): TextRun[] => [
  ...(claim.name === null ? [] : runs(`${claim.name}: `, { ...run, bold: true })),
  ...runs(claim.quoted ? `“${claim.words}”` : claim.words, run),
  ...(claim.quoted ? [new TextRun({ ...small, text: claim.quoted.attribution, break: 1 })] : []),
  ...(claim.state && claim.state.word !== claim.words
    ? [
        new TextRun({
          size: 20,
          bold: true,
          color: stateInk(claim.state.kind).slice(1),
          text: claim.state.word,
          break: 1,
        }),
      ]
    : []),
];

/** A picture on the left, its sentence on the right. */
const picturesOf = (claims: readonly Numbered[]): Table =>
  table(
    [14, 86],
    ['Picture', 'What it says'],
    claims.map((claim) => [
      [new Paragraph({ spacing: { after: 0 }, children: claim.picture ? [symbolImage(claim.picture)] : [] })],
      [new Paragraph({ spacing: { before: 160, after: 0 }, children: wordsOf(claim, { size: 32 }) })],
    ]),
  );

const across = 9390;
type Cells = Parameters<typeof row>[0];
const table = (widths: readonly number[], header: Cells, rows: readonly Cells[], bold: readonly number[] = []): Table =>
  new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round((across * width) / 100)),
    layout: TableLayoutType.FIXED,
    rows: [row(header, true, [], widths), ...rows.map((cells) => row(cells, false, bold, widths))],
  });

function relationshipOf({ sides, moments }: NonNullable<ReportDocument['relationship']>): Block[] {
  const levels = [...new Set(moments.flatMap(({ levels: read }) => read.map(({ level }) => level)))];
  const read = (moment: (typeof moments)[number], level: (typeof levels)[number]) => {
    const found = moment.levels.find((one) => one.level === level);
    return found ? valueWords[found.value] : 'Not read';
  };
  return [
    paragraph(`${sides[0]} and ${sides[1]}, by level`, small, { keepNext: true }),
    table(
      moments.length > 1 ? [34, 33, 33] : [50, 50],
      ['Level', ...moments.map(({ title }) => title)],
      levels.map((level) => [levelOf(level), ...moments.map((moment) => read(moment, level))]),
      [0],
    ),
  ];
}

const ending = ({ related, rights, letters }: ReportDocument & { readonly letters?: string }): Paragraph[] => [
  ...(related.length === 0
    ? []
    : [
        titled('Related cases', HeadingLevel.HEADING_2),
        ...related.map((words) => paragraph(words, {}, { bullet: { level: 0 } })),
      ]),
  ...[rights, letters].flatMap((words) => (words ? [paragraph(words, small, { spacing: { before: 300 } })] : [])),
];
