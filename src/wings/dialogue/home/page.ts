// What dialogue has for the first page: what needs this seat, which sessions come soon, what changed lately. Pure.
import type { Seat } from '../../../shell/standing.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { type CoverageSeat, missingSeats, missingSentence } from '../coverage.ts';
import type { Engagement } from '../engagement.ts';
import { paths } from '../paths.ts';
import { mayDesignSessions, mayKeepEngagements } from '../policy.ts';
import type { SafetyFacts } from '../safety.ts';
import { hasDesign, type Session, sessionKindWords } from '../session.ts';
import type { RecentChange } from '../store/changes.ts';

/** How far ahead the first page looks, in days. */
export const daysAhead = 28;

export interface ComingSession {
  readonly session: Session;
  readonly engagement: Engagement;
  readonly placeName: string | null;
  readonly safety: Pick<SafetyFacts, 'sheetSet' | 'limitsChosen'>;
  /** Only what this seat may see of it. */
  readonly seats: readonly CoverageSeat[];
}
export interface HomeFacts {
  readonly proposals: readonly Engagement[];
  readonly coming: readonly ComingSession[];
  readonly changes: readonly RecentChange[];
}

const changeWords: Readonly<Record<string, string>> = {
  'engagement proposed': 'is proposed',
  'engagement contracted': 'is contracted',
  'engagement under way': 'is under way',
  'engagement sustaining': 'is being sustained',
  'engagement closed': 'is closed',
  'engagement declined': 'is declined',
  'engagement stopped': 'has stopped',
  'session planned': 'is planned',
  'session stopped': 'will not take place',
};
export const tellsOfChange: readonly string[] = Object.keys(changeWords);

function toDo({ session, safety, seats }: ComingSession): { words: string; word: string } | null {
  const gaps = [!safety.sheetSet && 'whom to tell', !safety.limitsChosen && 'the words to read aloud'].filter(Boolean);
  if (gaps.length > 0) return { words: `Before it can open, set ${gaps.join(' and ')}.`, word: 'Not set' };
  const missing = hasDesign(session.kind) ? missingSeats(seats).length : 0;
  return missing > 0 ? { words: missingSentence(seats) ?? '', word: `${missing} missing` } : null;
}

export function homePart({ proposals, coming, changes }: HomeFacts, seat: Seat): HomePart {
  const { slug } = seat.partnership;
  const toSet = mayDesignSessions(seat).allowed
    ? coming.flatMap((one) => {
        const todo = toDo(one);
        if (!todo) return [];
        const href = paths.session(slug, one.engagement.slug, one.session.slug);
        return [{ title: one.session.title, href, words: todo.words, state: { kind: 'nobody', word: todo.word } }];
      })
    : [];
  const toContract = mayKeepEngagements(seat).allowed
    ? proposals.map((engagement) => ({
        title: engagement.title,
        href: paths.engagement(slug, engagement.slug),
        words: 'It is proposed. Contract it, or say why not.',
        state: { kind: 'planned', word: 'Proposed' },
      }))
    : [];
  return {
    needsYou: [...toSet, ...toContract],
    dueSoon: coming.flatMap(({ session, engagement, placeName }) =>
      session.onDate === null
        ? []
        : [
            {
              on: session.onDate,
              title: session.title,
              href: paths.session(slug, engagement.slug, session.slug),
              words: [sessionKindWords[session.kind].name, session.whereWords ?? placeName]
                .filter((part) => part !== null && part !== session.title)
                .join(', '),
            },
          ],
    ),
    changed: changes.map(({ at, act, engagementSlug, engagementTitle, sessionSlug, sessionTitle }) => ({
      at,
      words: `${sessionTitle ?? engagementTitle} ${changeWords[act] ?? 'changed'}.`,
      href: sessionSlug ? paths.session(slug, engagementSlug, sessionSlug) : paths.engagement(slug, engagementSlug),
    })),
  };
}
