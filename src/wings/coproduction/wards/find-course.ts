// The course that an address names, for someone who may see it.
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { readCourses } from '../store/courses.ts';
import type { Course } from './course.ts';
import { tiersMet } from './tiers.ts';

export interface FoundCourse {
  readonly course: Course;
  readonly places: readonly Place[];
  readonly place: Place | undefined;
}
export const findCourse = (ask: Ask): Promise<FoundCourse | undefined> =>
  ask.read(async (scope) => {
    const course = (await readCourses(scope, tiersMet(ask.seat.clearance))).find(
      ({ slug }) => slug === ask.params.course,
    );
    if (!course) return undefined;
    const places = await readPlaces(scope);
    return { course, places, place: places.find(({ id }) => id === course.placeId) };
  });
