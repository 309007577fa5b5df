import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayKeepCourse } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readCourses } from '../../store/courses.ts';
import { wardPaths } from '../paths.ts';
import { tiersMet } from '../tiers.ts';
import { courseRow } from './page.ts';

export async function showCourses(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { courses, places } = await ask.read(async (scope) => ({
    courses: await readCourses(scope, tiersMet(ask.seat.clearance)),
    places: await readPlaces(scope),
  }));
  return page('wings/coproduction/wards/list-courses/list-courses.njk', {
    title: 'Courses',
    crumbs: [{ text: 'Wards and courses', href: wardPaths.wards(slug) }, { text: 'Courses' }],
    sections: sectionsOf(slug, 'wards'),
    rows: courses.map((course) => courseRow(slug, ask.today, places, course)),
    makeHref: mayKeepCourse(ask.seat).allowed ? wardPaths.makeCourse(slug) : null,
  });
}
