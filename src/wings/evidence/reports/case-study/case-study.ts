// From facts to the case study. Pure: the same facts always give the same claims.
//
// Promises: five headed parts, always these, with "Looking back" after them only when a look-back was held. Only what is
// published, or is published by its nature (docs/decisions/0010), becomes a claim. Each claim is made from one fact, so
// that taking a fact away takes away its claim and changes no other; only a number of things says one less.
import type { Group } from '../claim.ts';
import type { DocumentGroup, DocumentPart } from '../document.ts';
import { aimGroups, contextGroups } from './context-and-aims.ts';
import type { CaseFacts } from './facts.ts';
import { learningGroups, lookingBackGroups } from './learning.ts';
import { methodGroups } from './method.ts';
import { outcomeGroups } from './outcomes.ts';
import { published } from './passages.ts';

export const headings = [
  'Context',
  'Aims and Objectives',
  'Method: Activity, Participants and Duration',
  'Outcomes',
  'Learning',
] as const;

export interface CaseStudy {
  readonly number: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly rights: string | null;
  readonly related: readonly string[];
  readonly partnership: CaseFacts['partnership'];
  readonly parts: readonly DocumentPart[];
}

export function caseStudy(facts: CaseFacts): CaseStudy {
  const missing = facts.partnership.sourceTitle === null ? 'Not said yet' : 'Not in the source';
  const groups = [contextGroups, aimGroups, methodGroups, outcomeGroups, learningGroups].map((of) => of(facts));
  const back = lookingBackGroups(facts);
  const headed = [
    ...headings.map((heading, i) => ({ heading, groups: groups[i] ?? [] })),
    ...(back.length > 0 ? [{ heading: 'Looking back', groups: back }] : []),
  ];
  const { number, title, authors, rights } = facts.report;
  return {
    ...{ number, title, authors, rights },
    related: relatedCases(facts),
    partnership: facts.partnership,
    parts: headed.map(({ heading, groups: here }, i) => part(heading, here, i + 1, missing)),
  };
}

function part(heading: string, groups: readonly Group[], place: number, missing: string): DocumentPart {
  const shown = joined(groups).filter(({ claims, asked }) => claims.length > 0 || asked);
  let n = 0;
  const next = () => {
    n += 1;
    return `${place}.${n}`;
  };
  return {
    heading,
    groups: shown.map(({ title, claims, drawn }) => ({
      title,
      claims: claims.map((one) => ({ ...one, number: next() })),
      missing: claims.length === 0 ? missing : null,
      drawn: drawn ?? false,
    })),
    missing: shown.length === 0 ? missing : null,
  };
}

/** What the account and the record say of one thing stands together. */
const joined = (groups: readonly Group[]): Group[] =>
  [...Map.groupBy(groups, ({ title }) => title)].map(([title, same]) => ({
    title,
    claims: same.flatMap(({ claims }) => claims),
    asked: same.some(({ asked }) => asked),
    drawn: same.some(({ drawn }) => drawn),
  }));

/** Each other case once: as the account words it, else by its number alone. */
function relatedCases(facts: CaseFacts): string[] {
  const worded = published(facts, 'related case').map(({ words }) => words);
  const bare = facts.report.related.filter((number) => !worded.some((words) => words.startsWith(number)));
  return [...worded, ...bare];
}

/** Where the drawing of the relationship stands: with the first readings. */
export const drawnGroup = ({ parts }: Pick<CaseStudy, 'parts'>): DocumentGroup | undefined =>
  parts.flatMap(({ groups }) => groups).find(({ drawn }) => drawn);
