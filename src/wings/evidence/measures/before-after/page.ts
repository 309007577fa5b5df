// Before and after one change idea: what was found, and what cannot be concluded from it. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { runRuleSource } from '../../../coproduction/index.ts';
import { sectionsOf } from '../../sections.ts';
import { type BeforeAfter, leastEachSide, type Side } from '../before-after.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { type ChangeIdea, type Measure, numberWords } from '../measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { endOf, periodWords } from '../period.ts';
import { directionWords } from '../read-series.ts';

interface Other {
  readonly on: string;
  readonly words: string;
}
/** So many are named; how many more there were is said. */
const mostOthers = 12;

export function beforeAfterPage(
  { measure, place }: FoundMeasure,
  idea: ChangeIdea,
  compared: BeforeAfter,
  others: readonly Other[],
  seat: Seat,
): PageEnding {
  const { slug } = seat.partnership;
  const alongside = inWindow(measure, compared, others);
  return page(
    'wings/evidence/measures/before-after/before-after.njk',
    {
      title: verdictWords(measure, compared),
      caption: measure.name,
      crumbs: [
        { text: 'Measures', href: paths.measures(slug) },
        { text: measure.name, href: paths.measure(slug, measure.slug) },
        { text: 'Before and after' },
      ],
      lead: `${idea.words}, from ${day(idea.beganOn)}${idea.endedOn ? ` to ${day(idea.endedOn)}` : ''}.`,
      sections: sectionsOf(seat, 'measures'),
      table: {
        caption: 'Before and after it began',
        head: ['Side', 'Points', 'Median', 'From', 'To'],
        rows: [sideRow('Before', measure, compared.before), sideRow('After', measure, compared.after)],
      },
      found: foundWords(compared),
      source: runRuleSource,
      cannot: cannotWords(compared, alongside.length),
      alongside: alongside.slice(0, mostOthers).map(({ on, words }) => `${words}, ${day(on)}`),
      more: Math.max(0, alongside.length - mostOthers),
      threadHref: threadHref(slug, 'change-idea', idea.id),
    },
    worriedAt(place),
  );
}

function verdictWords({ kind, name }: Measure, { verdict, before, after }: BeforeAfter): string {
  if (verdict === 'too few')
    return `Too few points to tell: ${before.count} before and ${after.count} after, and it takes ${leastEachSide} of each`;
  if (verdict === 'not told from chance') return 'No difference that we can tell from chance';
  return `${name}: ${directionWords(kind, verdict === 'higher')} after it began, by more than chance would give`;
}

const sideRow = (words: string, { every }: Measure, { points, count, median }: Side): string[] => {
  const [first, last] = [points[0], points.at(-1)];
  return [
    ...[words, String(count), median === null ? '–' : numberWords(median)],
    ...[first ? periodWords(every, first.standsFor) : '–', last ? periodWords(every, last.standsFor) : '–'],
  ];
};

function foundWords({ verdict, shift, chance, chanceAllowed }: BeforeAfter): string[] {
  if (verdict === 'too few') return ['No rule is applied to so few points.'];
  const inHundred = (share: number): string => numberWords(100 * share);
  return [
    shift
      ? `A shift: ${shift.length} points one after the other ${shift.direction === 'up' ? 'above' : 'below'} the median from before.`
      : 'No shift: fewer than 6 points one after the other lie on one side of the median from before.',
    ...(chance === null
      ? []
      : [
          `Of all ways to deal these points to before and after, ${chance < 0.001 ? 'fewer than 0.1' : inHundred(chance)} in 100 put the two as far apart. A difference is claimed at ${inHundred(chanceAllowed)} or fewer, and only with a shift.`,
        ]),
  ];
}

function cannotWords(
  { before, after, verdict, beganAfterAnExtreme, seasonsMayDiffer }: BeforeAfter,
  others: number,
): string[] {
  const gaps = [before, after].reduce((sum, side) => sum + side.points.length - side.count, 0);
  return [
    'That the one brought the other about. There is no other place or group beside it in which this was not tried.',
    ...(others > 0
      ? [`Which of them it was, if it was any: ${plural(others, 'other thing')} happened in the same time.`]
      : []),
    ...(seasonsMayDiffer ? ['Whether it is the season: there is less than a year on one side or on both.'] : []),
    ...(beganAfterAnExtreme
      ? [
          'Whether it would have come back by itself: it began just after the highest or the lowest point so far, and what comes after such a point is mostly nearer the middle anyway.',
        ]
      : []),
    ...(gaps > 0 ? [`What the ${plural(gaps, 'period')} without a figure would have said.`] : []),
    ...(verdict === 'not told from chance'
      ? ['That it made no difference: a small one can hide among so few points.']
      : []),
    'Whether the figure was counted in the same way all the time.',
  ];
}

function inWindow({ every }: Measure, { before, after }: BeforeAfter, others: readonly Other[]): Other[] {
  const [first, last] = [before.points[0] ?? after.points[0], after.points.at(-1) ?? before.points.at(-1)];
  if (!first || !last) return [];
  const until = endOf(every, last.standsFor);
  return others
    .filter(({ on }) => on >= first.standsFor && on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.words.localeCompare(b.words));
}
