// Guidance, audits and courses in the thread. How they stand on a day is for pages that know the day.
import type { ThreadKind, ThreadStop, Wing } from '../../../shell/wing.ts';
import { readAudits } from '../store/audits.ts';
import { readCourses } from '../store/courses.ts';
import { readGuidance, readMakers } from '../store/guidance.ts';
import { courseStand, togetherWords } from './course.ts';
import type { GuidanceState } from './guidance.ts';
import { madeByWords } from './list-guidance/page.ts';
import { wardPaths } from './paths.ts';
import { tiersMet } from './tiers.ts';

const of = (word: string, title: ThreadKind['title']): ThreadKind => ({ word, title });
const stops = (list: readonly (ThreadStop & { readonly id: string })[]) =>
  new Map(list.map(({ id, ...stop }) => [id, stop]));

const guidanceStands: Record<GuidanceState, NonNullable<ThreadStop['state']>> = {
  draft: { kind: 'under-way', word: 'Draft' },
  'out for comment': { kind: 'your-turn', word: 'Out for comment' },
  agreed: { kind: 'agreed', word: 'Agreed' },
  withdrawn: { kind: 'stopped', word: 'Withdrawn' },
};

export const wardKinds: Wing['kinds'] = {
  guidance: of('Guidance', async (scope, ids, { clearance, partnership: { slug } }) => {
    const makers = await readMakers(scope);
    return stops(
      (await readGuidance(scope, tiersMet(clearance)))
        .filter(({ id }) => ids.includes(id))
        .map((one) => ({
          id: one.id,
          title: one.title,
          href: wardPaths.guidance(slug, one.slug),
          tier: one.tier,
          on: null,
          state: guidanceStands[one.state],
          note: madeByWords(makers.filter(({ guidanceId }) => guidanceId === one.id)).replace(/\.$/, ''),
        })),
    );
  }),
  audit: of('Audit of notes', async (scope, ids, { partnership: { slug } }) =>
    stops(
      (await readAudits(scope))
        .filter(({ id }) => ids.includes(id))
        .map((one) => ({
          id: one.id,
          title: one.name,
          href: wardPaths.audit(slug, one.slug),
          tier: 'partners',
          on: one.startsOn,
          state:
            one.state === 'stopped' ? { kind: 'stopped', word: 'Stopped' } : { kind: 'under-way', word: 'Running' },
        })),
    ),
  ),
  course: of('Course', async (scope, ids, { clearance, partnership: { slug } }) =>
    stops(
      (await readCourses(scope, tiersMet(clearance)))
        .filter(({ id }) => ids.includes(id))
        .map((one) => ({
          id: one.id,
          title: one.title,
          href: wardPaths.course(slug, one.slug),
          tier: one.tier,
          on: one.startsOn,
          state: courseStand[one.state],
          note: togetherWords('run', one.runByPeer, one.runByTeacher).words,
        })),
    ),
  ),
};
