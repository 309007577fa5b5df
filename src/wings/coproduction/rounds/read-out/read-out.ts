// The room's own figures, exact, for a facilitator to read out where everybody sits: they stay there.
import { disclose, type Figures } from '../../../../disclosure/index.ts';
import { closed, type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { readTallies, type Tally } from '../../store/figures.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { isTicked, type TickedQuestion } from '../read-seen.ts';
import { answerWords } from '../sheet.ts';
import { type Side, sidesOf } from '../side.ts';

export async function showReadOut(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (at.round.state !== 'revealed')
    return closed(
      'Nothing can be read out before the round is opened together.',
      'Open it first, with everyone there.',
    );
  const sides = sidesOf(at.slots, at.perspectives);
  const tallies = await ask.read((scope) =>
    readTallies(
      scope,
      sides.map(({ id }) => id),
    ),
  );
  const { slug } = ask.seat.partnership;
  return page(
    'wings/coproduction/rounds/read-out/read-out.njk',
    {
      title: at.round.title,
      bySide: at.round.agreedBySide,
      roundHref: paths.round(slug, at.round.slug),
      lines: at.questions.filter(isTicked).map((question) => lineOf(at, question, sides, tallies)),
    },
    worriedAt(at.place),
  );
}

function lineOf({ round }: AtRound, question: TickedQuestion, sides: readonly Side[], tallies: readonly Tally[]) {
  const own = sides.flatMap((side) => {
    const tally = tallies.find((one) => one.slotId === side.id && one.questionId === question.id);
    return tally ? [{ name: side.name, counts: tally.counts }] : [];
  });
  const name = question.name;
  // the whole of one perspective would be that perspective by itself, which the room did not agree to see
  if (own.length < 2 && !round.agreedBySide)
    return {
      name,
      words: 'Fewer than two perspectives are counted, so its whole would be one of them alone.',
      rows: [],
    };
  const counts = [0, 1, 2, 3].map((option) => own.reduce((all, side) => all + (side.counts[option] ?? 0), 0));
  const everyoneCounted = sides.every(({ outcome }) => outcome === 'counted');
  const done = disclose(
    { rooms: [{ id: round.id, closed: true, counts, sides: own }], released: [] },
    { rooms: [round.id], surface: 'room', agreedBySide: round.agreedBySide && everyoneCounted },
  );
  if (!done.shown) return { name, words: 'Fewer than 5 answered.', rows: [] };
  const row = (who: string, figures: Figures) => [who, ...figures.cells.map(exact)];
  return {
    name,
    words: null,
    head: ['Who', ...answerWords.en[question.answers]],
    rows: [row('Everyone', done.whole), ...(done.sides ?? []).map((side) => row(side.name, side.figures))],
  };
}

const exact = (cell: Figures['cells'][number]): string => (cell.is === 'count' ? String(cell.count) : '');
