// The leaflet of a course: how anyone joins, by any way there is; in English, in draft Welsh, in easy read, in large print.

import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { languageOf, otherPrints, printingIn } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { clockTime, longDay } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { type Course, cadenceOfCourse, nextDays } from '../course.ts';
import { findCourse } from '../find-course.ts';
import { wardPaths } from '../paths.ts';
import { type WardWords, wardWordsIn } from '../words.ts';

export async function showCourseLeaflet(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course, place } = found;
  const { slug } = ask.seat.partnership;
  const printing = printingIn(ask.query.as);
  const language = languageOf(printing);
  const all = wardWordsIn(language);
  const w = all.course;
  const own = printing === 'easy' ? course.easyWords : printing === 'welsh' ? course.welshWords : null;
  const href = wardPaths.courseLeaflet(slug, course.slug);
  return {
    ...page(
      'wings/coproduction/wards/course-leaflet/course-leaflet.njk',
      {
        title: course.title,
        w,
        onePage: printing === 'ordinary' || printing === 'welsh',
        caption: ask.seat.partnership.name,
        said: [
          course.state === 'stopped' ? w.stopped : null,
          all.draft,
          printing === 'easy' ? all.easyDraft : null,
          printing === 'welsh' && own === null ? all.notTranslated : null,
        ].filter((line) => line !== null),
        about: (own ?? course.about).split(/\n+/),
        inWelsh: language === 'cy',
        aboutInEnglish: language === 'cy' && own === null,
        when: whenWords(course, ask.today),
        where: [course.where, place?.name].filter(Boolean).join(', '),
        ways: [
          { name: w.inPerson, words: course.joinInPerson },
          { name: w.bySlip, words: course.joinBySlip },
          { name: w.byExtension, words: course.joinByExtension },
          { name: w.throughPeer, words: course.joinThroughPeer },
          { name: w.byLetter, words: course.joinByLetter },
        ],
        designed: bothWords(course.designedByPeer, course.designedByTeacher, w),
        run: bothWords(course.runByPeer, course.runByTeacher, w),
        others: otherPrints(printing, href),
        backHref: wardPaths.course(slug, course.slug),
      },
      worriedAt(place),
    ),
    language,
  };
}

const whenWords = (course: Course, today: string): string | null => {
  const [next] = nextDays(course, today, 1);
  const words = [
    cadenceOfCourse(course),
    next ? longDay(next) : null,
    course.startsAt ? clockTime(course.startsAt) : null,
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : null;
};

const bothWords = (peer: string | null, teacher: string | null, w: WardWords['course']): string =>
  `${peer ?? `${w.peer}: ${w.missing}`}; ${teacher ?? `${w.teacher}: ${w.missing}`}`;
