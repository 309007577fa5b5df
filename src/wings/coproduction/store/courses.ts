// All of this wing's SQL about the courses of a recovery college.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { Came, Course, CourseState, CourseTime } from '../wards/course.ts';

const columns = [
  'id',
  'slug',
  'title',
  'about',
  'place_id as placeId',
  'where_words as where',
  'starts_on as startsOn',
  'rule',
  'starts_at as startsAt',
  'capacity',
  'designed_by_peer as designedByPeer',
  'designed_by_teacher as designedByTeacher',
  'run_by_peer as runByPeer',
  'run_by_teacher as runByTeacher',
  'join_in_person as joinInPerson',
  'join_by_slip as joinBySlip',
  'join_by_extension as joinByExtension',
  'join_through_peer as joinThroughPeer',
  'join_by_letter as joinByLetter',
  'easy_words as easyWords',
  'welsh_words as welshWords',
  'state',
  'because',
  'tier',
  'version',
] as const;

export async function readCourses({ tx, partnershipId }: Scope, tiers: readonly Tier[]): Promise<Course[]> {
  return tx
    .selectFrom('course')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', tiers)
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** The latest first. */
export async function readCourseTimes({ tx, partnershipId }: Scope, courseId: string): Promise<CourseTime[]> {
  const rows = await tx
    .selectFrom('course_time')
    .select(['id', 'on_date as on', 'came'])
    .where('partnership_id', '=', partnershipId)
    .where('course_id', '=', courseId)
    .orderBy('on_date', 'desc')
    .execute();
  // written by addCourseTime alone
  return rows.map(({ came, ...row }) => ({ ...row, came: came as Came }));
}

export type CourseWords = Omit<Course, 'id' | 'slug' | 'state' | 'because' | 'tier' | 'version'>;
const written = (words: CourseWords) => ({
  title: words.title,
  about: words.about,
  place_id: words.placeId,
  where_words: words.where,
  starts_on: words.startsOn,
  rule: words.rule,
  starts_at: words.startsAt,
  capacity: words.capacity,
  designed_by_peer: words.designedByPeer,
  designed_by_teacher: words.designedByTeacher,
  run_by_peer: words.runByPeer,
  run_by_teacher: words.runByTeacher,
  join_in_person: words.joinInPerson,
  join_by_slip: words.joinBySlip,
  join_by_extension: words.joinByExtension,
  join_through_peer: words.joinThroughPeer,
  join_by_letter: words.joinByLetter,
  easy_words: words.easyWords,
  welsh_words: words.welshWords,
});

export async function addCourse(
  { tx, partnershipId }: Scope,
  { id, slug, words }: { readonly id: string; readonly slug: string; readonly words: CourseWords },
): Promise<void> {
  await tx
    .insertInto('course')
    .values({ partnership_id: partnershipId, id, slug, ...written(words) })
    .execute();
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('course')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when it is no longer the version decided from; so does moveCourse */
export async function changeCourse(scope: Scope, id: string, seen: number, words: CourseWords): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(written(words)).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveCourse(
  scope: Scope,
  id: string,
  seen: number,
  to: { readonly from: CourseState; readonly state: CourseState; readonly because: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ state: to.state, because: to.because })
    .where('state', '=', to.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when that day is there already */
export async function addCourseTime(
  { tx, partnershipId }: Scope,
  courseId: string,
  { id, on, came }: CourseTime,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('course_time')
    .values({ partnership_id: partnershipId, id, course_id: courseId, on_date: on, came: JSON.stringify(came) })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'course_id', 'on_date']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it is gone already */
export async function takeCourseTimeBack({ tx, partnershipId }: Scope, courseId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('course_time')
    .where('partnership_id', '=', partnershipId)
    .where('course_id', '=', courseId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Of every tier: an address is taken whoever may see what stands there. */
export async function readCourseSlugs({ tx, partnershipId }: Scope): Promise<string[]> {
  const rows = await tx.selectFrom('course').select('slug').where('partnership_id', '=', partnershipId).execute();
  return rows.map(({ slug }) => slug);
}
