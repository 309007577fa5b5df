import type { Places } from './places.ts';

const one = (table: string, column: string, where: string): string =>
  `select ${column} as v from thread.${table} where partnership_id = $1 and ${where} order by id limit 1`;
const draft = `title like 'Ringing home%'`;
const audit = `name like 'Letters%'`;

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const wardPlaces: Places = {
  queries: {
    guidance: (path) =>
      one('guidance', 'slug', /change|other-words|sections/.test(path) ? draft : `title like 'Your ward round%'`),
    part: one(
      'guidance_section',
      'id',
      `guidance_id = (select id from thread.guidance where partnership_id = $1 and ${draft})`,
    ),
    template: `select 'ward-round' as v`,
    audit: (path) => one('notes_audit', 'slug', /samples/.test(path) ? audit : `name like 'Whose words%'`),
    course: one('course', 'slug', `title like 'Getting through%'`),
    time: one(
      'course_time',
      'id',
      `course_id = (select id from thread.course where partnership_id = $1 and title like 'Getting through%')`,
    ),
  },
  sends: {
    '/wards/audits/make': { everyMonths: `select '3' as v` },
    '/wards/audits/:audit/samples/add': {
      'on-year': `select '2026' as v`,
      lookedAt: `select '10' as v`,
      'met-1': `select '9' as v`,
      'notMet-1': `select '1' as v`,
      'doesNotApply-1': `select '0' as v`,
      'met-2': `select '8' as v`,
      'notMet-2': `select '1' as v`,
      'doesNotApply-2': `select '1' as v`,
    },
    '/wards/audits/:audit/changes/add': { 'on-year': `select '2026' as v` },
    '/wards/guidance/:guidance/move': { state: `select 'agreed' as v` },
    '/courses/make': {
      how: `select 'once' as v`,
      weeks: `select '1' as v`,
      startsAt: `select '14:00' as v`,
      capacity: `select '12' as v`,
    },
    '/courses/:course/times/add': {
      'on-year': `select '2026' as v`,
      came: `select '12' as v`,
      resident: `select '' as v`,
      health: `select '' as v`,
      officer: `select '' as v`,
      manager: `select '' as v`,
      family: `select '' as v`,
      commissioner: `select '' as v`,
    },
  },
};
