// That a course ran. The numbers typed go through disclose() here, and only what it lets be shown is written anywhere.
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepCourse } from '../../policy.ts';
import { addCourseTime, takeCourseTimeBack } from '../../store/courses.ts';
import { cameFor, countedKinds, countedWords } from '../course.ts';
import { wardHappened } from '../events.ts';
import { type FoundCourse, findCourse } from '../find-course.ts';
import { wardPaths } from '../paths.ts';
import { readTimeForm } from './form.ts';

const formPage = ({ course, place }: FoundCourse, form: FormView) =>
  page(
    'wings/coproduction/wards/add-course-time/add-course-time.njk',
    {
      title: 'Keep that it ran',
      course: course.title,
      kinds: countedKinds.map((value) => ({ value, text: countedWords[value] })),
      form,
    },
    worriedAt(place),
  );

export async function showAddCourseTime(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  return found ? formPage(found, ask.open()) : notFound('course');
}

export async function doAddCourseTime(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course } = found;
  const read = readTimeForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { on, came, split } = read.values;
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepCourse(ask.seat),
    apply: async (scope) => {
      if (!(await addCourseTime(scope, course.id, { id, on, came: cameFor(id, came, split) })))
        return closed('That day is kept already. Nothing was kept twice.', 'Take it back first if it is wrong.');
      return { result: true, happened: wardHappened.courseRan(course.id, id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.course(ask.seat.partnership.slug, course.slug), 'It is kept that it ran.');
}

export async function doTakeCourseTimeBack(ask: Ask): Promise<Ending> {
  const found = await findCourse(ask);
  if (!found) return notFound('course');
  const { course } = found;
  const id = ask.params.time ?? '';
  const done = await ask.act({
    may: mayKeepCourse(ask.seat),
    apply: async (scope) => {
      if (!(await takeCourseTimeBack(scope, course.id, id))) return notFound('time this course ran');
      return { result: true, happened: wardHappened.courseTimeTakenBack(course.id, id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.course(ask.seat.partnership.slug, course.slug), 'It is taken back.');
}
