// A session as everyone with a seat sees it: when, where, what cannot be kept private. A care space has no other page.
import { SHARED_BY_AT_LEAST } from '../../../../disclosure/index.ts';
import type { Depth } from '../../../../room/index.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions, mayPrintUnlockLists } from '../../policy.ts';
import { recordTitle } from '../../record/record.ts';
import { recordPaths } from '../../record-paths.ts';
import type { Limits } from '../../safety.ts';
import { hasDesign, mayChange, type Session, sessionKindWords, wasHeld } from '../../session.ts';
import { statementPaths } from '../../statements/paths.ts';
import { mayAsk } from '../../statements/statement.ts';
import { trail } from '../../trail.ts';
import { missingWords } from '../../words.ts';
import { type FoundSession, worriedAtOf } from '../found.ts';
import { markOf } from '../state-words.ts';

export interface PlainFacts extends FoundSession {
  readonly all: readonly Session[];
  /** What the room chose to keep; null where it has not chosen. */
  readonly depth: Depth | null;
  readonly limits: Limits | undefined;
  readonly asksStatements: boolean;
  readonly isParticipant: boolean;
}

/** Beyond the room a number below five points at those who were in it. */
function howMany(people: number, isTheirs: boolean): string {
  if (!isTheirs && people < SHARED_BY_AT_LEAST) return `Fewer than ${SHARED_BY_AT_LEAST} people`;
  return people === 1 ? '1 person' : `${people} people`;
}

function lead({ state, because, people }: Session, isTheirs: boolean): string {
  if (state === 'planned') return 'It is planned.';
  if (state === 'open') return 'It is open now.';
  if (state === 'stopped') return `It did not take place, because ${because ?? 'no reason is kept'}`;
  return people === null ? 'It was held.' : `It was held. ${howMany(people, isTheirs)} came.`;
}

export function plainSessionPage(facts: PlainFacts, seat: Seat): PageEnding {
  const { engagement, session, place, limits } = facts;
  const { slug } = seat.partnership;
  const at = [slug, engagement.slug, session.slug] as const;
  const plans = mayDesignSessions(seat).allowed && mayChange(session.state);
  const keeps = mayDesignSessions(seat).allowed;
  const careSpace = !hasDesign(session.kind);
  const isTheirs = facts.isParticipant || keeps;
  const started = session.state === 'open' || wasHeld(session.state);
  return page(
    'wings/dialogue/session/show/plain.njk',
    {
      title: session.title,
      caption: careSpace ? engagement.title : sessionKindWords[session.kind].name,
      lead: lead(session, isTheirs),
      state: markOf(session),
      crumbs: trail(slug, engagement),
      careSpace,
      facts: [
        { name: 'When', value: session.onDate ? day(session.onDate) : session.whenWords },
        { name: 'Where', value: session.whereWords ?? place?.name ?? null },
        ...(careSpace || session.people !== null
          ? [{ name: 'Number of people', value: session.people === null ? null : howMany(session.people, isTheirs) }]
          : []),
      ],
      missing: missingWords(seat.partnership),
      cardHref: limits ? paths.limitsCard(slug, limits.id) : null,
      recordHref: started && !careSpace && (facts.isParticipant || keeps) ? recordPaths.record(...at) : null,
      recordWords: recordTitle(facts.depth),
      limitsHref: plans ? paths.chooseLimits(...at) : null,
      openHref: plans ? recordPaths.open(...at) : null,
      closeHref: keeps && careSpace && session.state === 'open' ? recordPaths.close(...at) : null,
      peopleHref: keeps && careSpace && started ? recordPaths.people(...at) : null,
      statementsHref: facts.asksStatements && mayAsk(session) ? statementPaths.statements(...at) : null,
      commonGroundHref: facts.asksStatements ? onwardHref.commonGround(...at) : null,
      changeHref: plans ? paths.changeSession(...at) : null,
      stopHref: plans ? paths.stopSession(...at) : null,
      unlockHref: mayPrintUnlockLists(seat).allowed && mayChange(session.state) ? paths.unlockList(...at) : null,
    },
    worriedAtOf(facts),
  );
}
