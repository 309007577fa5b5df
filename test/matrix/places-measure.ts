import type { Places } from './places.ts';

const measure = (slug: string) => `(select id from thread.measure where partnership_id = $1 and slug like '%${slug}')`;
const calls = measure('crisis-call-outs');

/** What stands in a path of this part of the evidence wing, and what its forms send. */
export const measurePlaces: Places = {
  queries: {
    // one that is taken up or ended is another one, so that the rest can be tried
    measure: (path) =>
      `select slug as v from thread.measure where id = ${path.endsWith('/move') ? measure('families-told-in-time') : calls}`,
    reading: `select id as v from thread.measure_reading where partnership_id = $1 and measure_id = ${calls}
                and stands_for = '2025-01-01' and corrects_id is null`,
    idea: `select id as v from thread.change_idea where partnership_id = $1 and measure_id = ${calls} order by began_on limit 1`,
    // nobody chose one there
    step: `select '00000000-0000-7000-8000-000000000000' as v`,
  },
  sends: {
    '/measures/add': {
      state: `select 'in use' as v`,
      source: `select 'given' as v`,
      kind: `select 'count' as v`,
      wished: `select 'less' as v`,
      limits: `select 'points' as v`,
      per: `select '' as v`,
      aim: `select '' as v`,
      interfaceId: `select '' as v`,
      level: `select '' as v`,
      placeId: `select id as v from thread.place where partnership_id = $1 and slug like '%larkmere-healthcare'`,
    },
    '/measures/:measure/change': {
      wished: `select 'less' as v`,
      limits: `select 'points' as v`,
      aim: `select '8' as v`,
    },
    '/measures/:measure/move': { state: `select 'in use' as v` },
    '/measures/:measure/readings/give': { value: `select '7' as v`, unknownBecause: `select '' as v` },
    '/measures/:measure/readings/import': {
      file: `select '' as v`,
      pasted: `select E'period,value\\n2020-01,3' as v`,
    },
    '/measures/:measure/readings/:reading/correct': { value: `select '11' as v`, unknownBecause: `select '' as v` },
    '/measures/:measure/change-ideas/add': { 'beganOn-year': `select '2026' as v` },
    '/measures/:measure/change-ideas/:idea/end': { 'endedOn-year': `select '2026' as v` },
  },
};
