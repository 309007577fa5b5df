// A course: what it is, who designed it and who runs it, when and where, and every way in.
import { z } from 'zod';
import { firstOf } from '../../../../interop/calendar/days.ts';
import { nths, readRule, ruleOf, weekdays } from '../../../../interop/calendar/rule.ts';
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
} from '../../../../shell/form.ts';
import type { CourseWords } from '../../store/courses.ts';
import type { Course } from '../course.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const schema = z.object({
  title: words('Say what it is called', 120),
  about: words('Say what it is about', 1000),
  designedByPeer: maybeWords(120),
  designedByTeacher: maybeWords(120),
  runByPeer: maybeWords(120),
  runByTeacher: maybeWords(120),
  place: maybeId(),
  where: maybeWords(200),
  how: oneOf(['once', 'weeks', 'weekday'], 'Say how often it runs'),
  weeks: maybeWholeNumber('Write a number from 1 to 52', 1, 52),
  weeksOn: maybeOneOf(weekdays),
  nth: maybeOneOf(['1', '2', '3', '4', '-1']),
  weekday: maybeOneOf(weekdays),
  startsOn: maybeDay(),
  startsAt: maybeWords(5),
  capacity: maybeWholeNumber('Write how many places there are, from 1 to 500', 1, 500),
  joinInPerson: maybeWords(200),
  joinBySlip: maybeWords(200),
  joinByExtension: maybeWords(200),
  joinThroughPeer: maybeWords(200),
  joinByLetter: maybeWords(200),
  easyWords: maybeWords(4000),
  welshWords: maybeWords(6000),
});
type Typed = z.output<typeof schema>;

export function readCourseForm(body: Record<string, unknown>, placeIds: readonly string[]): Reading<CourseWords> {
  const read = readForm(schema, body, (typed) => wrong(typed, placeIds));
  if (!read.ok) return read;
  const { place, how, weeks, weeksOn, nth, weekday, startsOn, ...said } = read.values;
  const rule = ruleIn({ how, weeks, weeksOn, nth, weekday });
  return {
    ok: true,
    values: { ...said, placeId: place, rule, startsOn: startsOn === null ? null : firstOf(rule, startsOn) },
  };
}

function ruleIn({ how, weeks, weeksOn, nth, weekday }: Pick<Typed, 'how' | 'weeks' | 'weeksOn' | 'nth' | 'weekday'>) {
  if (how === 'weeks') return ruleOf({ kind: 'weeks', every: weeks ?? 1, weekday: weeksOn });
  const which = nths.find((one) => String(one) === nth);
  return how === 'weekday' && which && weekday
    ? ruleOf({ kind: 'weekday of the month', every: 1, nth: which, weekday })
    : null;
}

function wrong({ how, startsOn, startsAt, ...typed }: Partial<Typed>, placeIds: readonly string[]): FieldError[] {
  const errors: FieldError[] = [];
  if (typed.place && !placeIds.includes(typed.place))
    errors.push({ name: 'place', text: 'Choose one of the places on the page' });
  if (how === 'weeks' && typed.weeksOn === null) errors.push({ name: 'weeksOn', text: 'Choose the day of the week' });
  if (how === 'weekday' && typed.nth === null) errors.push({ name: 'nth', text: 'Say which one of the month' });
  if (how === 'weekday' && typed.weekday === null) errors.push({ name: 'weekday', text: 'Choose the day of the week' });
  if (how && how !== 'once' && startsOn === null) errors.push({ name: 'startsOn', text: 'Say from which day it runs' });
  if (startsAt && !clock.test(startsAt))
    errors.push({ name: 'startsAt', text: 'Write the time as on a clock, for example 14:00' });
  return errors;
}

export const courseFormValues = (course: Course): Record<string, unknown> => ({
  ...course,
  place: course.placeId,
  startsAt: course.startsAt?.slice(0, 5) ?? '',
  ...chosen(course.rule),
});
function chosen(rule: string | null): Record<string, unknown> {
  const cadence = rule === null ? null : readRule(rule);
  if (cadence?.kind === 'weeks') return { how: 'weeks', weeks: cadence.every, weeksOn: cadence.weekday };
  if (cadence?.kind === 'weekday of the month')
    return { how: 'weekday', nth: String(cadence.nth), weekday: cadence.weekday };
  return { how: 'once' };
}
