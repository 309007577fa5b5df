// A course, and its times to take away: both show of how many came only what is kept, which is never a small number.

import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file, notFound, page } from '../../../../shell/endings.ts';
import { printings, printingWords } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { clockTime, day, longDay } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { answerPaths } from '../../answers/paths.ts';
import { mayKeepCourse } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readCourseTimes } from '../../store/courses.ts';
import {
  type Came,
  type Course,
  cadenceOfCourse,
  countedWords,
  courseStand,
  nextDays,
  shownPeople,
  togetherWords,
} from '../course.ts';
import { findCourse } from '../find-course.ts';
import { whenOfCourse } from '../list-courses/page.ts';
import { wardPaths } from '../paths.ts';

export async function showCourse(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course, place } = found;
  const { slug } = ask.seat.partnership;
  const times = await ask.read((scope) => readCourseTimes(scope, course.id));
  const keeps = mayKeepCourse(ask.seat).allowed;
  return page(
    'wings/coproduction/wards/course/course.njk',
    {
      title: course.title,
      crumbs: [
        { text: 'Wards and courses', href: wardPaths.wards(slug) },
        { text: 'Courses', href: wardPaths.courses(slug) },
        { text: course.title },
      ],
      lead: `${whenOfCourse(course, ask.today)}.`,
      sections: sectionsOf(slug, 'wards'),
      state: courseStand[course.state],
      tier: course.tier,
      because: course.because,
      about: course.about.split(/\n{2,}/),
      ways: waysOf(course),
      times: times.map((one) => ({
        name: day(one.on),
        words: shownPeople(one.came.answered),
        note: splitWords(one.came),
        takeBack: keeps ? wardPaths.takeCourseTimeBack(slug, course.slug, one.id) : null,
      })),
      designed: togetherWords('designed', course.designedByPeer, course.designedByTeacher),
      run: togetherWords('run', course.runByPeer, course.runByTeacher),
      facts: factsOf(course, place?.name ?? null, ask.today),
      leaflets: printings.map((one) => ({
        text: printingWords[one],
        href: `${wardPaths.courseLeaflet(slug, course.slug)}?as=${one}`,
      })),
      tableHref: wardPaths.courseTable(slug, course.slug),
      threadHref: threadHref(slug, 'course', course.id),
      sayHref: `${answerPaths.say(slug)}?source=course&course=${course.slug}`,
      acts: keeps
        ? [
            { text: 'Keep that it ran', href: wardPaths.addCourseTime(slug, course.slug) },
            { text: 'Change this course', href: wardPaths.changeCourse(slug, course.slug) },
            { text: 'Say where it has got to', href: wardPaths.moveCourse(slug, course.slug) },
          ]
        : [],
    },
    worriedAt(place),
  );
}

const waysOf = (course: Course) => [
  { name: 'In person', value: course.joinInPerson },
  { name: 'With a paper slip', value: course.joinBySlip },
  { name: 'By phone', value: course.joinByExtension },
  { name: 'Through a peer', value: course.joinThroughPeer },
  { name: 'By letter', value: course.joinByLetter },
];

const factsOf = (course: Course, place: string | null, today: string) => [
  { name: 'Where', value: [course.where, place].filter(Boolean).join(', ') || null },
  { name: 'How often', value: cadenceOfCourse(course) ?? (course.startsOn ? 'Once' : null) },
  { name: 'Next days', values: nextDays(course, today, 3).map(longDay) },
  { name: 'At', value: course.startsAt && clockTime(course.startsAt) },
  { name: 'Places', value: course.capacity },
];

const splitWords = ({ split }: Came): string | null =>
  split?.map(({ kind, shown }) => `${countedWords[kind]}: ${shownPeople(shown).toLowerCase()}`).join('. ') ?? null;

export async function takeCourseTable(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const times = await ask.read((scope) => readCourseTimes(scope, found.course.id));
  const rows = times.map(({ on, came }) => [on, shownPeople(came.answered), splitWords(came) ?? 'not counted apart']);
  return file(
    tableOf(['day', 'came', 'by_perspective'], rows),
    'text/csv; charset=utf-8; header=present',
    `${found.course.slug}.csv`,
  );
}
