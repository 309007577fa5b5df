// The page that asks for an answer, and the same form inside an open exchange.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { Side } from '../expectation.ts';
import type { Found } from '../find-expectation.ts';
import type { Party } from '../party.ts';
import { paths } from '../paths.ts';
import { answersInTheRoom } from '../policy.ts';
import { type Choice, choicesFor } from './choices.ts';

export interface AnswerFields {
  readonly choices: readonly Choice[];
  readonly side: Side;
  /** The asker gives no day: it is on the table already. */
  readonly day: boolean;
  readonly together: boolean;
  /** What the facilitator ticks. */
  readonly inTheRoom: string | null;
  readonly button: string;
}
export function answerFields(
  found: Pick<Found, 'expectation' | 'forumOn'>,
  side: Side,
  party: Party,
  seat: Seat,
): AnswerFields {
  const entered = answersInTheRoom(seat, party);
  return {
    choices: choicesFor(found.expectation, side, party, found.forumOn),
    side,
    day: side === 'asked',
    together: party.together,
    inTheRoom: entered ? `${party.name} gave this answer in the room` : null,
    button: entered ? 'Keep this answer' : 'Send our answer',
  };
}

export function answerPage(found: Found, side: Side, seat: Seat, form: FormView): PageEnding {
  const { expectation, from, to, table } = found;
  const party = side === 'asked' ? to : from;
  const other = side === 'asked' ? from : to;
  const last = expectation.rounds.at(-1);
  const asked =
    side === 'asked'
      ? `${other.name} asked ${answersInTheRoom(seat, party) ? party.name : 'you'}`
      : `You asked ${other.name}`;
  const placeSlug = table.engagement(expectation.engagementId)?.placeSlug;
  return page(
    'wings/agreement/answer/answer.njk',
    {
      title: expectation.title,
      asked,
      words: expectation.words,
      answered: last?.words ? { who: last.bySide === 'asked' ? to.name : from.name, words: last.words } : null,
      other: other.name,
      tier: expectation.tier,
      exchangeHref: paths.expectation(seat.partnership.slug, expectation.slug),
      fields: answerFields(found, side, party, seat),
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
