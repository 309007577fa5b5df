// What wards and courses have for the first page: guidance to be looked at again, a sample that is due, a course without a peer.
import { londonDay } from '../../../shell/london-day.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayKeepAudit, mayKeepCourse, mayMoveGuidance, mayWriteGuidance } from '../policy.ts';
import { readAudits, readLastSamples } from '../store/audits.ts';
import { readCourses } from '../store/courses.ts';
import { readGuidance } from '../store/guidance.ts';
import type { Lately } from '../store/happenings.ts';
import { isWithoutPeer } from './course.ts';
import { guidanceStand, isToBeLookedAt } from './guidance.ts';
import { nextSampleOn } from './notes-audit.ts';
import { wardPaths } from './paths.ts';
import { tiersMet } from './tiers.ts';

const dueWithinDays = 42;

export async function wardHome(ask: Ask, lately: readonly Lately[]): Promise<HomePart> {
  const { slug } = ask.seat.partnership;
  const { guidance, audits, last, courses } = await ask.read(async (scope) => ({
    guidance: await readGuidance(scope, tiersMet(ask.seat.clearance)),
    audits: await readAudits(scope),
    last: await readLastSamples(scope),
    courses: await readCourses(scope, tiersMet(ask.seat.clearance)),
  }));
  const until = londonDay(new Date(ask.now.getTime() + dueWithinDays * 86_400_000));
  const moves = mayMoveGuidance(ask.seat).allowed;
  const samples = audits.flatMap((audit) => {
    const on = nextSampleOn(audit, last.get(audit.id) ?? null);
    return on === null ? [] : [{ audit, on, href: wardPaths.audit(slug, audit.slug) }];
  });
  const due = samples.filter(({ on }) => on <= ask.today);
  return {
    needsYou: [
      ...(moves ? guidance.filter((one) => isToBeLookedAt(one, ask.today)) : []).map((one) => ({
        title: one.title,
        href: wardPaths.guidance(slug, one.slug),
        words: 'The day has come on which this guidance is looked at again.',
        state: guidanceStand(one, ask.today),
      })),
      ...(mayKeepAudit(ask.seat).allowed ? due : []).map(({ audit, href }) => ({
        title: audit.name,
        href,
        words: 'A sample of notes is due.',
        state: { kind: 'no-answer', word: 'Due' },
      })),
      ...(mayKeepCourse(ask.seat).allowed ? courses.filter(isWithoutPeer) : []).map((course) => ({
        title: course.title,
        href: wardPaths.course(slug, course.slug),
        words: 'No peer runs this course yet, so it is not called co-run.',
        state: { kind: 'nobody', word: 'Without a peer' },
      })),
    ],
    dueSoon: [
      ...samples
        .filter(({ on }) => on > ask.today && on <= until)
        .map(({ audit, on, href }) => ({ on, title: audit.name, href, words: 'The next sample of notes' })),
      ...guidance
        .filter(
          ({ state, commentsBy }) => state === 'out for comment' && commentsBy !== null && commentsBy >= ask.today,
        )
        .map((one) => ({
          on: one.commentsBy ?? '',
          title: one.title,
          href: wardPaths.guidance(slug, one.slug),
          words: mayWriteGuidance(ask.seat).allowed ? 'Comments are taken until then' : 'You can comment until then',
        })),
      ...guidance
        .filter(
          ({ state, reviewOn }) => state === 'agreed' && reviewOn !== null && reviewOn > ask.today && reviewOn <= until,
        )
        .map((one) => ({
          on: one.reviewOn ?? '',
          title: one.title,
          href: wardPaths.guidance(slug, one.slug),
          words: 'It is looked at again',
        })),
    ],
    changed: lately.flatMap(({ at, act, subjectId }) => {
      const one = guidance.find(({ id }) => id === subjectId);
      if (one)
        return [
          {
            at,
            words: `${one.title}: ${guidanceStand(one, ask.today).word.toLowerCase().replace(', because', '')}`,
            href: wardPaths.guidance(slug, one.slug),
          },
        ];
      const audit = audits.find(({ id }) => id === subjectId);
      if (audit && act === 'audit sample kept')
        return [{ at, words: `A sample was kept: ${audit.name}`, href: wardPaths.audit(slug, audit.slug) }];
      const course = courses.find(({ id }) => id === subjectId);
      return course
        ? [{ at, words: `The course “${course.title}” is ${course.state}`, href: wardPaths.course(slug, course.slug) }]
        : [];
    }),
  };
}
