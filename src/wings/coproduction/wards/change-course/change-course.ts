import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepCourse } from '../../policy.ts';
import { changeCourse } from '../../store/courses.ts';
import { wardHappened } from '../events.ts';
import { findCourse } from '../find-course.ts';
import { courseFormValues, readCourseForm } from '../make-course/form.ts';
import { courseFormPage } from '../make-course/page.ts';
import { wardPaths } from '../paths.ts';

export async function showChangeCourse(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course, places } = found;
  return courseFormPage(places, ask.open(courseFormValues(course), course.version), course.title);
}

export async function doChangeCourse(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course, places } = found;
  const read = readCourseForm(
    ask.body,
    places.map(({ id }) => id),
  );
  if (!read.ok) return invalid(courseFormPage(places, again(ask.body, read.errors), course.title));
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepCourse(ask.seat),
    apply: async (scope) => {
      if (!(await changeCourse(scope, course.id, seen, read.values)))
        return stale({
          what: 'course',
          theirs: [
            { name: 'What it is called', value: course.title },
            { name: 'What it is about', value: course.about },
          ],
          yours: [
            { name: 'What it is called', value: read.values.title },
            { name: 'What it is about', value: read.values.about },
          ],
          again: wardPaths.changeCourse(slug, course.slug),
        });
      return { result: true, happened: wardHappened.courseChanged(course.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.course(slug, course.slug), 'The changes are kept.');
}
