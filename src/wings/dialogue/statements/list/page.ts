// The statements of a session as this seat sees them. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref, threadHref } from '../../../../shell/thread-href.ts';
import type { Language } from '../../../../shell/words.ts';
import { worriedAtOf } from '../../session/found.ts';
import { trail } from '../../trail.ts';
import type { FoundStatements } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { mayKeepStatements, mayPutStatements } from '../policy.ts';
import { cameWords, type Statement, stateOf } from '../statement.ts';
import { type StatementWords, statementWordsIn } from '../words.ts';

export interface ListFacts extends FoundStatements {
  readonly all: readonly Statement[];
  readonly own: ReadonlySet<string>;
}

export function listPage(facts: ListFacts, seat: Seat, language: Language): PageEnding {
  const { engagement, session, all, own, duringDialogue } = facts;
  const words = statementWordsIn(language);
  const at = [seat.partnership.slug, engagement.slug, session.slug] as const;
  const keeps = mayKeepStatements(seat).allowed;
  const puts = mayPutStatements(seat).allowed;
  const accepted = all.filter(({ state }) => state === 'accepted');
  const line = (one: Statement) => ({
    name: one.words,
    note: [
      cameWords(one),
      one.offeredWords && `Offered: ${one.offeredWords}`,
      one.wantsOwnWords && 'In their own words',
    ]
      .filter(Boolean)
      .join('. '),
    because: one.because,
    href: statementPaths.statement(...at, one.id),
    state: stateOf(one),
  });
  return {
    ...page(
      'wings/dialogue/statements/list/list.njk',
      {
        title: words.title,
        caption: session.title,
        ...{ words, duringDialogue, keeps },
        crumbs: trail(seat.partnership.slug, engagement, session),
        putHref: puts && !duringDialogue ? statementPaths.put(...at) : null,
        yours: puts && !keeps ? all.filter(({ id }) => own.has(id)).map((one) => yourView(one, words, at)) : null,
        accepted: accepted.map((one, index) => ({
          words: one.words,
          note: one.putBy === 'organiser' ? words.organiser : null,
          href: keeps ? statementPaths.statement(...at, one.id) : null,
          threadHref: one.askedOn === null ? null : threadHref(seat.partnership.slug, 'statement', one.id),
          state: keeps ? stateOf(one) : null,
          moveHref: keeps && !duringDialogue ? statementPaths.move(...at, one.id) : null,
          first: index === 0,
          last: index === accepted.length - 1,
        })),
        waiting: keeps
          ? all.filter(({ state, offeredWords }) => state === 'put' && offeredWords === null).map(line)
          : [],
        offered: keeps
          ? all.filter(({ state, offeredWords }) => state === 'put' && offeredWords !== null).map(line)
          : [],
        resultHref: accepted.some(({ askedOn }) => askedOn !== null) ? onwardHref.commonGround(...at) : null,
        askHref: keeps && !duringDialogue && accepted.length > 0 ? onwardHref.askStatements(...at) : null,
        refused: keeps ? all.filter(({ state }) => state === 'refused').map(line) : [],
      },
      worriedAtOf(facts),
    ),
    language,
  };
}

function yourView(one: Statement, words: StatementWords, at: readonly [string, string, string]) {
  return {
    words: one.words,
    state: yourState(one, words),
    because: one.because,
    offered: one.offeredWords,
    seen: one.version,
    answerHref: statementPaths.answerOffer(...at, one.id),
    takeBackHref: statementPaths.takeBack(...at, one.id),
  };
}

const yourState = (one: Statement, words: StatementWords): string => {
  if (one.state === 'refused') return words.refusedState;
  if (one.state === 'accepted') return one.askedOn === null ? words.acceptedState : words.askedState;
  if (one.offeredWords !== null) return words.offeredState;
  return one.wantsOwnWords ? words.ownWordsState : words.putState;
};
