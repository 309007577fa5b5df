// What stands on the line of a measure beside its points: change ideas of its own, and sessions held where it is counted. Care spaces
// never; what was planned and not held neither.
import type { Scope } from '../../../db/scope.ts';
import { day } from '../../../shell/words-in-time.ts';
import { readSessions, type Session, sessionKindWords } from '../../dialogue/index.ts';
import { type Event, ideaLabel } from './chart-of.ts';
import type { ChangeIdea, Measure } from './measure.ts';

type Held = Pick<Session, 'kind' | 'title' | 'placeId' | 'state'> & { readonly onDate: string };

export async function readHeld(scope: Scope, today: string): Promise<Held[]> {
  return (await readSessions(scope)).flatMap(({ onDate, ...session }) =>
    onDate !== null &&
    onDate <= today &&
    session.kind !== 'care space' &&
    ['closed', 'offered back', 'agreed'].includes(session.state)
      ? [{ ...session, onDate }]
      : [],
  );
}

export const heldWords = ({ kind, title }: Held): string =>
  title.toLowerCase().includes(kind) ? title : `${title} (${sessionKindWords[kind].name.toLowerCase()})`;

export const eventsOf = (
  { placeId }: Pick<Measure, 'placeId'>,
  ideas: readonly ChangeIdea[],
  held: readonly Held[],
): Event[] => [
  ...ideas.map(
    ({ beganOn, words }, n): Event => ({
      ...{ on: beganOn, kind: 'change', label: ideaLabel(n), words, when: `from ${day(beganOn)}` },
    }),
  ),
  ...held
    .filter((session) => placeId === null || session.placeId === placeId)
    .map(
      (session): Event => ({
        ...{ on: session.onDate, kind: 'session', label: '', words: heldWords(session), when: day(session.onDate) },
      }),
    ),
];
