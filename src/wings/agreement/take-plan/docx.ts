// The joint plan as a DOCX: its table as the page has it, with a heading for each dialogue and each part of the plan.
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  type Paragraph,
  Table,
  TableLayoutType,
  WidthType,
} from 'docx';
import type { PlanCredit } from '../../../interop/plan/plan.ts';
import { foot, inXml, looks, paragraph, row, sheet, small, titled } from '../../../shell/print/docx.ts';
import type { Action } from '../action.ts';
import { cellsOf } from '../plan/line.ts';

export interface PlanGroup {
  readonly title: string | null;
  readonly sections: readonly { readonly title: string | null; readonly lines: readonly Action[] }[];
}

const across = 13_900;
const widths = [26, 24, 24, 26];
const columns = ['What is expected', 'What is to be done', 'Where we are now', 'What next, who leads, how we watch it'];

/** @param empty what a cell says that the plan says nothing of */
export function planDocx(
  groups: readonly PlanGroup[],
  credit: PlanCredit,
  { tagline, empty }: { readonly tagline: string | null; readonly empty: string },
): Promise<Buffer> {
  const plan = inXml({ groups, credit, tagline, empty });
  const { partnership, fictional, sourceTitle, sourceRights } = plan.credit;
  const from = sourceTitle === null ? null : `From “${sourceTitle}”. ${sourceRights ?? ''}`.trim();
  const document = new Document({
    title: `The joint plan of ${partnership}`,
    creator: partnership,
    styles: { default: looks },
    sections: [
      {
        properties: {
          page: {
            ...sheet.page,
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { left: 1380, right: 1380, bottom: 1500, top: 1200 },
          },
        },
        footers: { default: foot({ tagline: plan.tagline ?? partnership, fictional, foot: from }, across) },
        children: [
          paragraph(partnership, small),
          titled('The joint plan', HeadingLevel.HEADING_1),
          ...(plan.groups.length === 0 ? [paragraph(empty)] : []),
          ...plan.groups.flatMap((group) => groupOf(group, plan.empty)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const groupOf = ({ title, sections }: PlanGroup, empty: string): (Paragraph | Table)[] => [
  ...(title === null ? [] : [titled(title, HeadingLevel.HEADING_2)]),
  ...sections.flatMap((section) => [
    ...(section.title === null
      ? []
      : [titled(section.title, title === null ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3)]),
    tableOf(section.lines, empty),
  ]),
];

const tableOf = (lines: readonly Action[], empty: string): Table =>
  new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round((across * width) / 100)),
    layout: TableLayoutType.FIXED,
    rows: [
      row(columns, true, [], widths),
      ...lines.map((line) => {
        const { toDo, now, next } = cellsOf(line);
        const known = now.tbc
          ? ['TBC.', now.words ?? 'We do not know yet.']
          : now.gap
            ? ['Gap.', now.words ?? 'No effective measure yet.']
            : now.words === null
              ? []
              : [now.words];
        return row(
          [[paragraph(line.expected, { bold: true })], cell(toDo), cell(known), cell(next)],
          false,
          [],
          widths,
        );
        function cell(words: readonly string[]): Paragraph[] {
          return words.length === 0 ? [paragraph(empty, small)] : words.map((one) => paragraph(one));
        }
      }),
    ],
  });
