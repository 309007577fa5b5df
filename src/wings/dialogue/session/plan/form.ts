// When and where people meet. Of a care space the date, the place and the number are asked for, and nothing else.
import { z } from 'zod';
import {
  day,
  maybeDay,
  maybeId,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  ticked,
} from '../../../../shell/form.ts';
import { type Session, type SessionKind, sessionKinds } from '../../session.ts';
import type { SessionFields } from '../../store/session.ts';

export const designedKinds = sessionKinds.filter((kind) => kind !== 'care space') as [SessionKind, ...SessionKind[]];

/** '14:30', '2.30pm' and '2pm' are all times of day; 'HH:MM', or undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return undefined;
  const [, hours, minutes, half] = found;
  if (minutes === undefined && half === undefined) return undefined;
  const hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return undefined;
  const inDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (inDay > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${String(inDay).padStart(2, '0')}:${minutes ?? '00'}`;
}

const time = () =>
  maybeWords(20).transform((typed, context) => {
    const read = typed === null ? null : readTime(typed);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'Write a time, for example 2:30pm or 14:30' });
    return z.NEVER;
  });

const facts = {
  title: maybeWords(150),
  onDate: maybeDay('Write a real date, for example 11 6 2026'),
  startsAt: time(),
  whenWords: maybeWords(100),
  placeId: maybeId(),
  whereWords: maybeWords(150),
  offSite: ticked(),
};
const planning = z.object({ kind: oneOf(designedKinds, 'Say what kind of session it is'), ...facts });
const changing = z.object(facts);
const careSpace = z.object({
  onDate: day('Say on which day'),
  placeId: maybeId(),
  people: maybeWholeNumber('Write the number of people in figures', 0, 500),
});

export type SessionForm = Omit<SessionFields, 'title' | 'people'> & { readonly title: string | null };

export const readPlanForm = (body: Record<string, unknown>): Reading<SessionForm & { readonly kind: SessionKind }> =>
  readForm(planning, body);
export const readChangeForm = (body: Record<string, unknown>): Reading<SessionForm> => readForm(changing, body);
export const readCareSpaceForm = (
  body: Record<string, unknown>,
): Reading<Pick<SessionFields, 'placeId' | 'people'> & { readonly onDate: string }> => readForm(careSpace, body);

export const sessionFormValues = (session: Session): Record<string, unknown> => ({
  ...session,
  startsAt: session.startsAt?.slice(0, 5) ?? '',
  offSite: session.offSite ? 'yes' : '',
  people: session.people === null ? '' : String(session.people),
});
