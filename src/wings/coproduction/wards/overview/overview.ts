// Wards and courses: guidance, notes and courses, each with what is in it.
import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayKeepAudit, mayKeepCourse, mayWriteGuidance } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readAudits, readLastSamples } from '../../store/audits.ts';
import { readCourses } from '../../store/courses.ts';
import { readGuidance, readMakers } from '../../store/guidance.ts';
import { auditRow } from '../list-audits/page.ts';
import { courseRow } from '../list-courses/page.ts';
import { guidanceRow } from '../list-guidance/page.ts';
import { wardPaths } from '../paths.ts';
import { tiersMet } from '../tiers.ts';

export async function showWards(ask: Ask): Promise<Ending> {
  const { slug, sourceTitle } = ask.seat.partnership;
  const tiers = tiersMet(ask.seat.clearance);
  const { guidance, makers, audits, last, courses, places } = await ask.read(async (scope) => ({
    guidance: await readGuidance(scope, tiers),
    makers: await readMakers(scope),
    audits: await readAudits(scope),
    last: await readLastSamples(scope),
    courses: await readCourses(scope, tiers),
    places: await readPlaces(scope),
  }));
  const empty = sourceTitle === null ? 'Nothing yet' : 'Not in the source';
  return page('wings/coproduction/wards/overview/overview.njk', {
    title: 'Wards and courses',
    lead: 'Guidance that is made together, notes that are looked at together, and courses that are run together.',
    sections: sectionsOf(slug, 'wards'),
    templatesHref: wardPaths.templates(slug),
    parts: [
      {
        title: 'Guidance made together',
        href: wardPaths.guidanceList(slug),
        words: 'It says who made it, and who had no hand in it.',
        empty,
        rows: guidance.map((one) =>
          guidanceRow(
            slug,
            ask.today,
            places,
            one,
            makers.filter(({ guidanceId }) => guidanceId === one.id),
          ),
        ),
        makeHref: mayWriteGuidance(ask.seat).allowed ? wardPaths.makeGuidance(slug) : null,
        makeText: 'Begin guidance together',
      },
      {
        title: 'The quality of notes',
        href: wardPaths.audits(slug),
        words: 'Counts alone are kept: no name, and no word of a note.',
        empty,
        rows: audits.map((audit) => auditRow(slug, ask.today, places, audit, last.get(audit.id) ?? null)),
        makeHref: mayKeepAudit(ask.seat).allowed ? wardPaths.makeAudit(slug) : null,
        makeText: 'Begin an audit of notes',
      },
      {
        title: 'Courses',
        href: wardPaths.courses(slug),
        words: 'Anyone can come, by any way there is. Who came is written down nowhere.',
        empty,
        rows: courses.map((course) => courseRow(slug, ask.today, places, course)),
        makeHref: mayKeepCourse(ask.seat).allowed ? wardPaths.makeCourse(slug) : null,
        makeText: 'Plan a course',
      },
    ],
  });
}
