// What measures have for the home page: what was given and tried lately. Nothing here is a count of people.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { readChangeIdeas, readMeasureHappenings, readMeasures } from '../store/measures.ts';
import { measureTelling } from './events.ts';
import { measurePaths as paths } from './paths.ts';
import { tiersSeen } from './read-measures.ts';

const changedWithinDays = 14;

export async function measuresAtHome(ask: Ask): Promise<HomePart['changed']> {
  const since = new Date(ask.now.getTime() - changedWithinDays * 86_400_000);
  const { lately, measures, ideas } = await ask.read(async (scope) => {
    const happened = await readMeasureHappenings(scope, measureTelling, since);
    return {
      lately: happened,
      measures: happened.length > 0 ? await readMeasures(scope, { tiers: tiersSeen(ask.seat.clearance) }) : [],
      ideas: happened.length > 0 ? await readChangeIdeas(scope) : [],
    };
  });
  const byId = new Map(measures.map((one) => [one.id, one]));
  const ofIdea = new Map(ideas.map((one) => [one.id, one]));
  const { slug } = ask.seat.partnership;
  return lately.flatMap(({ at, act, subjectId, state }) => {
    const idea = ofIdea.get(subjectId);
    const measure = byId.get(idea?.measureId ?? subjectId);
    if (!measure) return [];
    const words = wordsFor(act, measure.name, state, idea?.words ?? '');
    return words ? [{ at, words, href: paths.measure(slug, measure.slug) }] : [];
  });
}

function wordsFor(act: string, name: string, state: string | null, idea: string): string | null {
  switch (act) {
    case 'measure added':
      return state === 'gap' ? `There is no effective measure yet: ${name}` : `A new measure: ${name}`;
    case 'measure moved':
      return state === 'in use'
        ? `It is measured: ${name}`
        : state === 'gap'
          ? `No effective measure any more: ${name}`
          : `No longer measured: ${name}`;
    case 'readings given':
      return `New readings: ${name}`;
    case 'change idea began':
      return `Being tried: ${idea}`;
    case 'change idea ended':
      return `No longer tried: ${idea}`;
    default:
      return null;
  }
}
