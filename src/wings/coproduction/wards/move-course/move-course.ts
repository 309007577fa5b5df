import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepCourse } from '../../policy.ts';
import { moveCourse } from '../../store/courses.ts';
import { type CourseState, courseOnward } from '../course.ts';
import { wardHappened } from '../events.ts';
import { type FoundCourse, findCourse } from '../find-course.ts';
import { wardPaths } from '../paths.ts';
import { readMoveCourseForm } from './form.ts';

const words: Record<CourseState, string> = {
  planned: 'Planned',
  running: 'Running',
  stopped: 'Stopped, because',
};
const formPage = ({ course, place }: FoundCourse, form: FormView) =>
  page(
    'wings/coproduction/wards/move-course/move-course.njk',
    {
      title: 'Say where it has got to',
      course: course.title,
      states: courseOnward[course.state].map((state) => ({ value: state, text: words[state] })),
      form,
    },
    worriedAt(place),
  );

export async function showMoveCourse(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  return found ? formPage(found, ask.open({}, found.course.version)) : notFound('course');
}

export async function doMoveCourse(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course } = found;
  const read = readMoveCourseForm(ask.body, course.state);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { state, because } = read.values;
  const done = await ask.act({
    may: mayKeepCourse(ask.seat),
    apply: async (scope) => {
      if (!(await moveCourse(scope, course.id, seenIn(ask.body), { from: course.state, state, because })))
        return stale({
          what: 'course',
          theirs: [{ name: 'Where it has got to', value: words[course.state] }],
          yours: [
            { name: 'Where it has got to', value: words[state] },
            { name: 'Why', value: because },
          ],
          again: wardPaths.moveCourse(slug, course.slug),
        });
      return { result: true, happened: wardHappened.courseMoved(course.id, course.state, state) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.course(slug, course.slug), 'It is kept.');
}
