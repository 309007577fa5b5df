// Courses as rows of a list. Pure.

import { sentencesOf } from '../../../../shell/list-of.ts';
import { longDay } from '../../../../shell/words-in-time.ts';
import type { Place } from '../../../partnership/index.ts';
import { type Course, cadenceOfCourse, courseStand, nextDays, togetherWords } from '../course.ts';
import { wardPaths } from '../paths.ts';

export const whenOfCourse = (course: Course, today: string): string => {
  const [next] = nextDays(course, today, 1);
  const cadence = cadenceOfCourse(course);
  if (next === undefined) return cadence ?? 'When: TBC';
  return cadence === null ? longDay(next) : `${cadence}. Next: ${longDay(next)}`;
};

export const courseRow = (slug: string, today: string, places: readonly Place[], course: Course) => ({
  name: course.title,
  href: wardPaths.course(slug, course.slug),
  words: sentencesOf([
    course.state === 'stopped' ? course.because : whenOfCourse(course, today),
    course.where,
    places.find(({ id }) => id === course.placeId)?.name,
  ]),
  note: `${togetherWords('run', course.runByPeer, course.runByTeacher).words}.`,
  state: courseStand[course.state],
});
