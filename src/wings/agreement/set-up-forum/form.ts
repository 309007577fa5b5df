// A regular forum: what it is for, how often, from which day, when and where. How often is asked for in plain words and
// kept as a rule of RFC 5545.
import { z } from 'zod';
import { firstOf } from '../../../interop/calendar/days.ts';
import { type Cadence, nths, readRule, ruleOf, weekdays } from '../../../interop/calendar/rule.ts';
import {
  type FieldError,
  maybeDay,
  maybeId,
  maybeOneOf,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../shell/form.ts';
import type { Forum } from '../forum.ts';
import type { ForumWords } from '../store/forums.ts';

const howOften = ['weeks', 'weekday', 'day', 'words'] as const;
const nthChoices = ['1', '2', '3', '4', '-1'] as const;
const everyMost = 52;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

const every = () => maybeWholeNumber(`Write a number from 1 to ${everyMost}`, 1, everyMost);
const schema = z.object({
  name: words('Say what it is called', 120),
  purpose: maybeWords(500),
  how: oneOf(howOften, 'Say how often it meets'),
  weeks: every(),
  weeksOn: maybeOneOf(weekdays),
  months: every(),
  nth: maybeOneOf(nthChoices),
  weekday: maybeOneOf(weekdays),
  monthsByDay: every(),
  monthDay: maybeWholeNumber('Write a day from 1 to 28, or tick the last day', 1, 28),
  lastDay: maybeOneOf(['yes']),
  cadenceWords: maybeWords(200),
  startsOn: maybeDay(),
  startsAt: maybeWords(5),
  lastsMinutes: maybeWholeNumber('Write how many minutes, from 5 to 1440', 5, 1440),
  where: maybeWords(200),
  engagement: maybeId(),
});
type Typed = Partial<z.output<typeof schema>>;

export function readForumForm(
  body: Record<string, unknown>,
  engagementErrors: (id: string | null | undefined) => FieldError[],
): Reading<ForumWords> {
  const read = readForm(schema, body, (typed) => [...wrong(typed), ...engagementErrors(typed.engagement)]);
  if (!read.ok) return read;
  const { name, purpose, cadenceWords, startsOn, startsAt, lastsMinutes, where, engagement } = read.values;
  const cadence = cadenceIn(read.values);
  const rule = cadence && ruleOf(cadence);
  return {
    ok: true,
    values: {
      ...{ name, purpose, startsAt, lastsMinutes, where, rule, engagementId: engagement },
      cadenceWords: rule === null ? cadenceWords : null,
      // its first day is one of the rule, as RFC 5545 asks
      startsOn: startsOn && firstOf(rule, startsOn),
    },
  };
}

function cadenceIn({ how, ...typed }: z.output<typeof schema>): Cadence | null {
  const { weeksOn, weekday } = typed;
  if (how === 'weeks') return { kind: 'weeks', every: typed.weeks ?? 1, weekday: weeksOn };
  const nth = nths.find((one) => String(one) === typed.nth);
  if (how === 'weekday' && nth && weekday)
    return { kind: 'weekday of the month', every: typed.months ?? 1, nth, weekday };
  if (how === 'day')
    return { kind: 'day of the month', every: typed.monthsByDay ?? 1, day: typed.lastDay ? -1 : typed.monthDay };
  return null;
}

function wrong({ how, startsAt, ...typed }: Typed): FieldError[] {
  const errors: FieldError[] = [];
  if (how === 'weeks' && typed.weeksOn === null) errors.push({ name: 'weeksOn', text: 'Choose the day of the week' });
  if (how === 'weekday' && typed.nth === null) errors.push({ name: 'nth', text: 'Say which one of the month' });
  if (how === 'weekday' && typed.weekday === null) errors.push({ name: 'weekday', text: 'Choose the day of the week' });
  if (how === 'day' && typed.monthDay === null && typed.lastDay === null)
    errors.push({ name: 'monthDay', text: 'Write a day from 1 to 28, or tick the last day' });
  if (how === 'words' && typed.cadenceWords === null)
    errors.push({ name: 'cadenceWords', text: 'Say how often in your own words' });
  if (startsAt && !clock.test(startsAt))
    errors.push({ name: 'startsAt', text: 'Write the time as on a clock, for example 14:00' });
  return errors;
}

export const forumFormValues = (forum: Forum): Record<string, unknown> => ({
  ...forum,
  ...chosen(forum.rule === null ? null : readRule(forum.rule)),
  startsAt: forum.startsAt?.slice(0, 5) ?? '',
  engagement: forum.engagementId,
});

function chosen(cadence: Cadence | null): Record<string, unknown> {
  if (cadence === null) return { how: 'words' };
  const { every } = cadence;
  switch (cadence.kind) {
    case 'weeks':
      return { how: 'weeks', weeks: every, weeksOn: cadence.weekday };
    case 'weekday of the month':
      return { how: 'weekday', months: every, nth: String(cadence.nth), weekday: cadence.weekday };
    case 'day of the month':
      return {
        ...{ how: 'day', monthsByDay: every },
        ...(cadence.day === -1 ? { lastDay: 'yes' } : { monthDay: cadence.day }),
      };
  }
}
