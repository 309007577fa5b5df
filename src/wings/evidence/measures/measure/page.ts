// One measure: its picture, what the rules say, what was tried, and its readings with what they were before. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Chart, chartOf, type Event, ideaLabel, marksOf } from '../chart-of.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { everyWords, kindWords, numberWords, saidWords, sourceWords, standing, wishWords } from '../measure.ts';
import { measureStand } from '../measure-stand.ts';
import { measurePaths as paths } from '../paths.ts';
import { periodWords } from '../period.ts';
import { knownWords, limitsWords, toldOf } from '../said.ts';

export function measurePage(found: FoundMeasure, events: readonly Event[], chart: Chart, seat: Seat): PageEnding {
  const { measure, shown, points, read, steps, place } = found;
  const { slug } = seat.partnership;
  const here = paths.measure(slug, measure.slug);
  const marks = marksOf(measure.every, shown, events);
  const hasLimits = read.stretches.some(({ limits }) => limits !== null);
  const drawn = shown.length > 0 ? chartOf(found, chart, marks) : null;
  const mayKeep = mayKeepMeasureAt(seat, measure.placeId).allowed;
  return page(
    'wings/evidence/measures/measure/measure.njk',
    {
      title: measure.name,
      crumbs: [{ text: 'Measures', href: paths.measures(slug) }, { text: measure.name }],
      lead:
        measure.state === 'gap'
          ? `There is no effective measure yet. ${sentence(measure.because)}`
          : measure.whatItCounts,
      sections: sectionsOf(seat, 'measures'),
      state: measureStand(measure),
      tier: measure.tier,
      nothing:
        shown.length > 0
          ? null
          : measure.state === 'gap'
            ? 'That is an answer too. It stands here until somebody finds a way to measure it.'
            : 'No reading has been given yet.',
      ended: measure.state === 'ended' ? sentence(measure.because) : null,
      chart: drawn,
      chartWords: [
        knownWords(shown),
        ...(points.length > shown.length ? [`The last ${shown.length} of ${points.length}.`] : []),
        ...(chart === 'limits' ? [limitsWords(measure)] : []),
        ...(drawn?.points.some(({ sign }) => sign !== null) ? ['A filled diamond: more there than chance.'] : []),
        ...(marks.some(({ kind }) => kind === 'session') ? ['A ring at the bottom: a session.'] : []),
      ].join(' '),
      otherChart: hasLimits
        ? chart === 'limits'
          ? { text: 'See it as a run chart with its median', href: `${here}?chart=run` }
          : { text: 'See it with mean and limits', href: here }
        : null,
      told: shown.length > 0 ? toldOf(measure, shown, read, chart) : null,
      ideas: found.ideas.map((idea, n) => ({
        label: ideaLabel(n),
        words: idea.words,
        when: idea.endedOn ? `${day(idea.beganOn)} to ${day(idea.endedOn)}` : `from ${day(idea.beganOn)}`,
        because: idea.endedBecause,
        href: paths.beforeAfter(slug, measure.slug, idea.id),
        endHref: mayKeep && !idea.endedOn ? paths.endChangeIdea(slug, measure.slug, idea.id) : null,
      })),
      steps: steps.map((step) => ({
        words: `From ${periodWords(measure.every, step.fromOn)} middle and limits are worked out anew. ${sentence(step.because)} Chosen by: ${step.chosenAs}, ${day(step.chosenOn)}.`,
        backHref: mayKeep ? paths.takeStepBack(slug, measure.slug, step.id) : null,
      })),
      readings: readingRows(found, mayKeep ? (id) => paths.correctReading(slug, measure.slug, id) : null),
      former: formerRows(found),
      facts: factsOf(found),
      missing: seat.partnership.sourceTitle === null ? 'Not said yet' : undefined,
      tableHref: points.length > 0 ? paths.measureTable(slug, measure.slug) : null,
      threadHref: threadHref(slug, 'measure', measure.id),
      acts: mayKeep ? actsOf(found, slug) : [],
    },
    worriedAt(place),
  );
}

const sentence = (words: string | null): string => (words ? `${words.replace(/\.$/, '')}.` : '');

/** The latest first, as many as anybody reads; the table to take away has all. */
const mostShown = 36;
function readingRows({ measure, readings }: FoundMeasure, correctHref: ((id: string) => string) | null) {
  return standing(readings)
    .toReversed()
    .slice(0, mostShown)
    .map((reading) => ({
      when: periodWords(measure.every, reading.standsFor),
      words: saidWords(measure, reading),
      note: reading.givenAs,
      href: correctHref?.(reading.id) ?? null,
    }));
}

/** What a correction stands for, with why: a former figure is never gone. */
function formerRows({ measure, readings }: FoundMeasure): string[][] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return readings.flatMap((reading) => {
    const before = reading.correctsId ? byId.get(reading.correctsId) : undefined;
    return before
      ? [
          [
            ...[periodWords(measure.every, reading.standsFor), saidWords(measure, before), saidWords(measure, reading)],
            ...[reading.correctedBecause ?? '', reading.givenAs],
          ],
        ]
      : [];
  });
}

const factsOf = ({ measure, place }: FoundMeasure) => [
  { name: 'Where', value: place?.name ?? 'The partnership as a whole' },
  // what nobody counts yet has no kind of figure, and nobody said how often
  ...(measure.state === 'gap'
    ? []
    : [
        { name: 'What kind', value: kindWords[measure.kind] },
        { name: 'How often', value: everyWords[measure.every] },
      ]),
  { name: 'Which way', value: wishWords[measure.wished] },
  {
    name: 'Aim',
    value: measure.aim === null ? 'None is set' : `${numberWords(measure.aim)}, set by: ${measure.aimSetBy}`,
  },
  {
    name: 'Where the figure comes from',
    value: measure.source === 'given' ? measure.sourceWords : sourceWords[measure.source],
  },
];

function actsOf({ measure, shown }: FoundMeasure, slug: string) {
  const { source, state } = measure;
  const at = (path: (p: string, m: string) => string): string => path(slug, measure.slug);
  const given = source === 'given' && state === 'in use';
  return [
    ...(given ? [{ text: 'Give a reading', href: at(paths.giveReading) }] : []),
    ...(given ? [{ text: 'Take in a list of readings', href: at(paths.importReadings) }] : []),
    ...(state === 'in use' ? [{ text: 'Mark a change idea', href: at(paths.addChangeIdea) }] : []),
    ...(state === 'in use' && shown.length > 1
      ? [{ text: 'Work middle and limits out anew', href: at(paths.addStep) }]
      : []),
    { text: 'Change what is counted', href: at(paths.changeMeasure) },
    { text: moveWords[state], href: at(paths.moveMeasure) },
  ];
}
const moveWords = {
  'in use': 'Say that it ends, or that it does not work',
  ended: 'Take it up again',
  gap: 'Begin to measure it',
};
