// Who may do what with the record of a session: one rule a sentence. `isParticipant`: takes part in that very session.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';

export interface InTheRoom {
  readonly isParticipant: boolean;
}

/** Anyone with a seat may come as far as a session; what was said in it is decided there. */
export const mayComeToRecord = (_standing: Standing): Verdict => yes;

/** What was said in a room is read by those who were in it and by facilitators. */
export const mayReadRecord = (standing: Standing, { isParticipant }: InTheRoom): Verdict =>
  isParticipant || hasRole(standing, 'facilitator')
    ? yes
    : no('We cannot show this to you. It was said in the room.', 'Ask the facilitator if you think you should see it.');

/** A facilitator opens sessions, keeps the record, and closes it. */
export const mayKeepRecord = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'The record is kept by the facilitator.',
        'Tell the facilitator, or write it on paper. Paper counts the same.',
      );

/** "Don't write that down": anyone who was in the room may say it, and a facilitator does it for anyone who asks. */
export const mayStrike = (standing: Standing, { isParticipant }: InTheRoom): Verdict =>
  isParticipant || hasRole(standing, 'facilitator')
    ? yes
    : no(
        'Only those who were in the room can strike its words out.',
        'Ask the facilitator. They do it for anyone who was there.',
      );

/** A facilitator writes down what a speaker agreed their words may be used for, and takes it back when they say so. */
export const mayKeepQuotations = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'Quotations and what may be done with them are kept by the facilitator.',
        'Tell the facilitator what you want. You can always take words back.',
      );
