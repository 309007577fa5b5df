// From facts to the case study. Pure: the same facts always give the same claims.
//
// Promises: five headed parts, always these, with "Looking back" after them only when a look-back was held. Only what is
// published, or is published by its nature (docs/decisions/0010), becomes a claim. Each claim is made from one fact, so
// that taking a fact away takes away its claim and changes no other; only a number of things says one less.
import type { ReportDocument } from '../document.ts';
import { headedParts, missingWords } from '../headed.ts';
import { aimGroups, contextGroups } from './context-and-aims.ts';
import type { CaseFacts } from './facts.ts';
import { learningGroups, lookingBackGroups } from './learning.ts';
import { methodGroups } from './method.ts';
import { outcomeGroups } from './outcomes.ts';
import { relatedCases } from './passages.ts';
import { relationshipOf } from './readings.ts';

export const headings = [
  'Context',
  'Aims and Objectives',
  'Method: Activity, Participants and Duration',
  'Outcomes',
  'Learning',
] as const;

export function caseStudy(facts: CaseFacts): ReportDocument {
  const groups = [contextGroups, aimGroups, methodGroups, outcomeGroups, learningGroups].map((of) => of(facts));
  const back = lookingBackGroups(facts);
  const headed = [
    ...headings.map((heading, i) => ({ heading, groups: groups[i] ?? [] })),
    ...(back.length > 0 ? [{ heading: 'Looking back', groups: back }] : []),
  ];
  const { number, title, subtitle, authors, rights } = facts.report;
  return {
    kind: 'case study',
    ...{ number, title, subtitle, authors, rights },
    related: relatedCases(facts),
    period: null,
    partnership: facts.partnership,
    headline: null,
    notes: [],
    relationship: relationshipOf(facts),
    parts: headedParts(headed, missingWords(facts.partnership)),
  };
}
