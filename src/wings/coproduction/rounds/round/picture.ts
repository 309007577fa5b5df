// The picture of a round that was opened: how far its sides are apart, as plainly as where they stand. Pure.

import { endsOf } from '../ends.ts';
import type { SeenRound, TickedQuestion } from '../read-seen.ts';
import type { Moved, Seen } from '../seen.ts';
import { answerWords } from '../sheet.ts';
import { answeredWords, answersOf, placeWords } from '../shown-words.ts';

const verdictWords = { close: 'Close', 'some way apart': 'Some way apart', 'far apart': 'Far apart' } as const;
const movedWords: Record<Moved, string> = {
  up: 'up',
  down: 'down',
  'no change that is more than chance': 'no change that is more than chance',
};

/** Where the round before shows nothing of it, nobody knows whether it moved. */
const movedIn = (moved: Moved | undefined): string => (moved ? movedWords[moved] : 'not known');

export function findingOf({ seen }: Pick<SeenRound, 'seen'>, isReview: boolean): string {
  const what = isReview ? 'standards' : 'sentences';
  const far = seen.filter(({ apart }) => apart === 'far apart').length;
  const shown = seen.filter(({ apart }) => apart !== null).length;
  if (shown === 0) return 'Too few answered to set the sides beside each other.';
  // of what is kept back nobody can say how far apart we are
  const of = shown === seen.length ? `${shown} ${what}` : `${shown} ${what} that can be set beside each other`;
  if (far === 0) return `We do not see any of the ${of} differently, beyond what may be chance.`;
  return `We see ${far} of the ${of} very differently. Start with ${far === 1 ? 'that one' : 'those'}.`;
}

export function pictureOf(round: SeenRound, planHref: (questionId: string) => string | null) {
  const { sides, seen, before } = round;
  const answers = seen[0]?.question.answers ?? 'standard';
  const ends = endsOf(answers);
  const moved = (questionId: string, sideId: string) => before?.moved(questionId, sideId);
  const groups = [...Map.groupBy(seen, ({ question }) => question.grouping)].map(([title, list]) => ({
    title,
    lines: list.map((one) => lineOf(one, ends, planHref(one.question.id))),
  }));
  return {
    sides: sides.filter(({ outcome }) => outcome === 'counted').map(({ kind, name }) => ({ kind, words: name })),
    ends,
    groups,
    note: 'how far apart we are. We say “far apart” only when the gap is bigger than chance.',
    table: {
      caption: 'What each perspective answered, as it was let out',
      head: [
        'Standard',
        'Perspective',
        'Answered',
        ...answerWords.en[answers],
        ...(before ? ['Since the round before'] : []),
      ],
      rows: seen.flatMap(({ question, places }) =>
        places.map(({ side, figures }) => [
          question.name,
          side.name,
          ...(figures
            ? [
                answeredWords(figures),
                ...answersOf(figures, question.answers).map((words) => words.replace(/^[^:]*: /, '')),
              ]
            : ['kept back', '', '', '', '']),
          ...(before ? [movedIn(moved(question.id, side.id))] : []),
        ]),
      ),
    },
  };
}

const lineOf = (
  { question, places, apart }: Seen<TickedQuestion>,
  ends: [string, string, string],
  href: string | null,
) => {
  const placed = places.flatMap(({ side, at }) => (at === null ? [] : [{ side, at }]));
  return {
    name: question.name,
    href,
    marks: placed.map(({ side, at }) => ({ kind: side.kind, at })),
    seen: placed.map(({ side, at }) => `${side.name}: ${placeWords(at, ends)}`).join('; '),
    apart,
    verdict: apart && verdictWords[apart],
    // the reason stands on the page, once
    locks: places.filter(({ at }) => at === null).map(({ side }) => `${side.name}: kept back`),
  };
};

/** What moved since the round before, where it is more than chance; in the words of each standard. */
export function changesOf({ seen, before }: SeenRound): string[] {
  if (!before) return [];
  return seen.flatMap(({ question, places }) =>
    places.flatMap(({ side }) => {
      const way = before.moved(question.id, side.id);
      return way === 'up' || way === 'down'
        ? [`${question.name}: ${side.name} see it ${way === 'up' ? 'higher' : 'lower'} than before`]
        : [];
    }),
  );
}
