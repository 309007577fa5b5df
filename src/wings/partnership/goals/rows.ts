// A goal and its help as they stand in lists, on every page that shows them.
import type { Seat } from '../../../shell/standing.ts';
import { type Goal, helpedWords, type Support } from '../goal.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { maySayHelp, maySayItHelped, mayWriteGoal } from '../policy.ts';

interface Beside {
  readonly seat: Seat;
  readonly partners: readonly Partner[];
}

const nameOf = (partners: readonly Partner[], id: string | null): string =>
  id === null ? 'All of us' : (partners.find((partner) => partner.id === id)?.name ?? 'A partner');

const states = {
  yes: { kind: 'done', word: helpedWords.yes },
  partly: { kind: 'under-way', word: helpedWords.partly },
  no: { kind: 'not-done', word: helpedWords.no },
} as const;

const helpedState = ({ helped }: Support) =>
  helped === null ? { kind: 'planned', word: 'Not said yet if it helped' } : states[helped];

export const goalRow = (goal: Goal, { seat, partners }: Beside) => ({
  words: goal.words,
  whose: nameOf(partners, goal.partnerId),
  saidOn: goal.saidOn,
  closedOn: goal.closedOn,
  changeHref: mayWriteGoal(seat, goal.partnerId).allowed ? paths.changeGoal(seat.partnership.slug, goal.id) : null,
  helpHref:
    goal.closedOn === null && partners.some(({ id }) => id !== goal.partnerId && maySayHelp(seat, id).allowed)
      ? paths.addSupport(seat.partnership.slug, goal.id)
      : null,
  nobody: goal.closedOn === null && goal.supports.length === 0,
  supports: goal.supports.map((support) => ({
    who: nameOf(partners, support.partnerId),
    how: support.how,
    helpedWords: support.helpedWords,
    state: helpedState(support),
    changeHref: mayChangeHelp(seat, goal, support) ? changeHelpHref(seat, goal, support) : null,
  })),
});

export const helpRow = (goal: Goal, support: Support, { seat, partners }: Beside) => ({
  goal: goal.words,
  whose: nameOf(partners, goal.partnerId),
  how: support.how,
  helpedWords: support.helpedWords,
  state: helpedState(support),
  changeHref: mayChangeHelp(seat, goal, support) ? changeHelpHref(seat, goal, support) : null,
});

const mayChangeHelp = (seat: Seat, goal: Goal, support: Support): boolean =>
  maySayHelp(seat, support.partnerId).allowed || maySayItHelped(seat, goal.partnerId, support.partnerId).allowed;

const changeHelpHref = (seat: Seat, goal: Goal, support: Support): string =>
  paths.changeSupport(seat.partnership.slug, goal.id, support.id);
