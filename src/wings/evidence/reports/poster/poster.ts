// "You said, we did": what was put in a stretch of time and how it was answered, few lines and large. Pure.
//
// Nothing on it is a number. What was put stands beside its answer or not at all, and only once those who put it were told.
import { day } from '../../../../shell/words-in-time.ts';
import { type Claim, claim, type Group } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { headedParts } from '../headed.ts';
import type { Answered } from './put-facts.ts';

export interface PosterFacts {
  readonly partnership: ReportDocument['partnership'];
  readonly report: Pick<ReportDocument, 'number' | 'title' | 'subtitle' | 'authors' | 'rights' | 'related'>;
  readonly period: NonNullable<ReportDocument['period']>;
  readonly put: readonly Answered[];
}

const posterHeadings = ['Done', 'Will be done', 'Not done, and why'] as const;
const kinds = ['done', 'will do', 'not done'] as const;

export function poster({ partnership, report, period, put }: PosterFacts): ReportDocument {
  const headed = kinds.map((kind, i) => ({
    heading: posterHeadings[i] ?? kind,
    groups: put.filter(({ answer }) => answer.is === kind).map(pair),
  }));
  const { number, title, subtitle, authors, rights, related } = report;
  return {
    kind: 'poster',
    ...{ number, title, subtitle, authors, rights, related, period, partnership },
    headline: null,
    notes: put.length === 0 ? ['Nothing that was put in this time and answered has been published yet.'] : [],
    relationship: null,
    parts: headedParts(
      put.length === 0 ? headed : headed.filter(({ groups }) => groups.length > 0),
      'Nothing here yet',
    ),
  };
}

const pair = ({ item, answer, change }: Answered): Group => ({
  title: null,
  apart: true,
  claims: [
    claim('put item', item.id, item.words, 'You said'),
    answerClaim(answer),
    ...(change
      ? [claim('change', change.id, change.words, change.isChange ? 'What changed' : 'Nothing has changed, because')]
      : []),
  ],
});

function answerClaim({ id, is, words, willDoBy }: Answered['answer']): Claim {
  const of = (name: string, state: string, kind: string) => ({
    ...claim('answer to what was put', id, words ?? state, name),
    state: { kind, word: state },
  });
  switch (is) {
    case 'done':
      return of('We did', 'Done', 'done');
    case 'will do':
      return of('We will', willDoBy === null ? 'Will be done' : `By ${day(willDoBy)}`, 'will-do');
    case 'not done':
      return of('We did not, because', 'Not done', 'not-done');
  }
}
