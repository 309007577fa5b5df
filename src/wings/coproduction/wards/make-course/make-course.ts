import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayKeepCourse } from '../../policy.ts';
import { addCourse, readCourseSlugs } from '../../store/courses.ts';
import { wardHappened } from '../events.ts';
import { takenByWards, wardPaths } from '../paths.ts';
import { readCourseForm } from './form.ts';
import { courseFormPage } from './page.ts';

export const showMakeCourse = async (ask: Ask): Promise<Ending> =>
  courseFormPage(await ask.read(readPlaces), ask.open({ how: 'once' }));

export async function doMakeCourse(ask: Ask): Promise<Ending> {
  const places = await ask.read(readPlaces);
  const read = readCourseForm(
    ask.body,
    places.map(({ id }) => id),
  );
  if (!read.ok) return invalid(courseFormPage(places, again(ask.body, read.errors)));
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepCourse(ask.seat),
    apply: async (scope) => {
      const address = slugFor(read.values.title, [...takenByWards, ...(await readCourseSlugs(scope))]);
      await addCourse(scope, { id, slug: address, words: read.values });
      return { result: address, happened: wardHappened.courseMade(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(wardPaths.course(ask.seat.partnership.slug, slug), 'The course is planned.');
}
