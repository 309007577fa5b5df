// The figures of an opened round to take away: what the partners were shown, and nothing else.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { closed, type Ending, file, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { atRound } from '../find-round.ts';
import { readSeen } from '../read-seen.ts';
import { answerWords } from '../sheet.ts';
import { answeredWords, cellWords } from '../shown-words.ts';

export async function takeRoundTable(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const { round } = at;
  if (round.state !== 'revealed')
    return closed('There are no figures before the round is opened together.', 'Ask your facilitator when that is.');
  const { seen, before } = await ask.read((scope) => readSeen(scope, at));
  const answers = answerWords.en[seen[0]?.question.answers ?? 'standard'];
  // what is said of a statement beyond its figures has a page, and a file, of its own
  const isStatements = round.kind === 'common ground';
  const head = [
    'round',
    'opened',
    isStatements ? 'statement' : 'standard',
    'perspective',
    'answered',
    ...answers,
    ...(isStatements ? [] : ['apart', 'since the round before']),
  ];
  const rows = seen.flatMap(({ question, places, apart }) =>
    places.map(({ side, figures }) => [
      round.title,
      round.revealedOn ?? '',
      question.name,
      side.name,
      figures ? answeredWords(figures) : 'kept back',
      ...answers.map((_, option) => (figures ? cellWords(figures, option) : '')),
      ...(isStatements ? [] : [apart ?? '', before?.moved(question.id, side.id) ?? '']),
    ]),
  );
  return file(tableOf(head, rows), 'text/csv; charset=utf-8; header=present', `${round.slug}.csv`);
}
