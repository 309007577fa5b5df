// What people wrote in a round: read by facilitators, passed on in words that point at nobody, or set aside with a reason.
import { closed, type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { readWritten, type Written } from '../../store/written.ts';
import { type AtRound, atRound } from '../find-round.ts';

const tellableWords = {
  no: 'Nobody could tell who wrote it',
  perhaps: 'Somebody could perhaps tell, so it stands under no perspective',
  'yes, and they know': 'Somebody could tell, and whoever wrote it knows that',
} as const;

export async function showWritten(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (at.round.state !== 'revealed') return notOpenYet;
  const told = await ask.read((scope) => readWritten(scope, at.round.id));
  const { slug } = ask.seat.partnership;
  const waiting = told.filter(({ state }) => state === 'received');
  return page(
    'wings/coproduction/rounds/written/written.njk',
    {
      title: 'What people wrote',
      caption: at.round.title,
      lead:
        waiting.length === 0
          ? 'Nothing waits to be read.'
          : `${plural(waiting.length, 'thing waits', 'things wait')} to be passed on or set aside.`,
      roundHref: paths.round(slug, at.round.slug),
      waiting: waiting.map((one) => ({
        ...shown(at, one),
        passOnHref: paths.passOnTold(slug, at.round.slug, one.id),
        setAsideHref: paths.setToldAside(slug, at.round.slug, one.id),
      })),
      done: told.filter(({ state }) => state !== 'received').map((one) => shown(at, one)),
    },
    worriedAt(at.place),
  );
}

export const notOpenYet = closed(
  'What people wrote lies in the box until the round is opened together.',
  'Close the round and open it with everyone there.',
);

function shown({ questions, perspectives }: AtRound, one: Written) {
  const perspective = perspectives.find(({ id }) => id === one.perspectiveId);
  return {
    words: one.words ?? 'Taken back. The words are destroyed.',
    kind: perspective?.kind ?? null,
    attribution: perspective?.name ?? 'No perspective',
    question: questions.find(({ id }) => id === one.questionId)?.name ?? null,
    state:
      one.state === 'kept'
        ? { kind: 'done', word: 'Passed on' }
        : one.state === 'set aside'
          ? { kind: 'stopped', word: 'Set aside' }
          : one.state === 'withdrawn'
            ? { kind: 'stopped', word: 'Taken back' }
            : { kind: 'your-turn', word: 'Received' },
    note: one.because ?? (one.tellable && tellableWords[one.tellable]),
  };
}
