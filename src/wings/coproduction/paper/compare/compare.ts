// Two whole piles beside each other: what differs is put right with the paper in hand, and then the pile is counted.
import { closed, type Ending, invalid, isRefusal, page, redirect } from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayCheckPile } from '../../policy.ts';
import type { RoundQuestion } from '../../rounds/round.ts';
import { answerWords, type SheetAnswer } from '../../rounds/sheet.ts';
import { type Counted, countPaper, readToSettle } from '../../store/paper.ts';
import { type AtBatch, atBatch } from '../at-batch.ts';
import { paperHappened } from '../events.ts';
import { saidBy } from '../key/page.ts';
import { mostWords, type Settled, settleField, settleWordsField, type ToSettle, turnOf } from '../paper.ts';

const notNow = closed(
  'These piles cannot be laid beside each other now.',
  'Both are keyed first, by two people. Look at the pile to see whose turn it is.',
);

export async function showCompare(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const turn = turnOf(at.batch, ask.seat.personId);
  if (turn !== 'compare' && turn !== 'look on') return notNow;
  const toSettle = await ask.read((scope) => readToSettle(scope, at.batch.id));
  const typed = Object.fromEntries(
    toSettle.filter(({ words }) => words).map((one) => [settleWordsField(one), one.first ?? '']),
  );
  return comparePage(at, toSettle, ask.open(typed), turn === 'compare');
}

export async function doCount(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  if (turnOf(at.batch, ask.seat.personId) !== 'compare') return notNow;
  const toSettle = await ask.read((scope) => readToSettle(scope, at.batch.id));
  const { settled, errors } = readSettled(ask.body, toSettle);
  if (errors.length > 0) return invalid(comparePage(at, toSettle, again(ask.body, errors), true));
  const counted = await ask.act<true>({
    may: mayCheckPile(ask.seat, at.batch),
    apply: async (scope) => {
      const came = await countPaper(scope, at.batch.id, settled);
      return came === 'counted'
        ? { result: true, happened: paperHappened.counted(at.batch.id) }
        : closed(refusals[came], 'Nothing of this pile is counted, and nothing of it is lost.');
    },
  });
  if (isRefusal(counted)) return counted;
  return redirect(at.href, 'The pile is counted. What was keyed is destroyed.');
}

const refusals: Record<Exclude<Counted, 'counted'>, string> = {
  'not ready': 'This pile was counted already, or is no longer in your hands.',
  'not settled': 'The piles changed while you were looking.',
  'no such round': 'This round is not here any more.',
  'not open': 'The round is closed. No more sheets go into its box.',
  resting: 'People are sitting together now. The pile is counted when their session is over.',
  'not asked': 'This perspective is not asked in this round.',
  'not a sheet of this round': 'A sheet in this pile is not a sheet of this round.',
  'more than were asked':
    'There are more sheets than people were asked. Somebody may have filled in two, or answered on a screen as well.',
};

function readSettled(
  body: Record<string, unknown>,
  toSettle: readonly ToSettle[],
): { settled: Settled[]; errors: FieldError[] } {
  const settled: Settled[] = [];
  const errors: FieldError[] = [];
  for (const one of toSettle) {
    const { sheet, line } = one;
    const name = settleField(one);
    const said = body[name];
    if (!one.words) {
      const key = ([0, 1, 2, 3, 4] as const).find((value) => String(value) === said);
      if (key === undefined) errors.push({ name, text: `Sheet ${sheet}, line ${line}: say what stands on the paper` });
      else settled.push({ sheet, line, answer: key });
      continue;
    }
    const typed = body[settleWordsField(one)];
    const words = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n').trim() : '';
    if (said === 'as on the sheet') settled.push({ sheet, line, answer: one.first });
    else if (said !== 'put right')
      errors.push({ name, text: `Sheet ${sheet}, line ${line}: say whether the words are as on the sheet` });
    else if (words.length > mostWords)
      errors.push({
        name: settleWordsField(one),
        text: `Sheet ${sheet}, line ${line}: use ${mostWords} letters or fewer`,
      });
    else settled.push({ sheet, line, answer: words === '' ? null : words });
  }
  return { settled, errors };
}

function comparePage(at: AtBatch, toSettle: readonly ToSettle[], form: FormView, counts: boolean) {
  const questions = new Map(at.questions.map((question) => [question.position, question]));
  const differ = toSettle.filter(({ words }) => !words).length;
  return page(
    'wings/coproduction/paper/compare/compare.njk',
    {
      title: 'Two piles beside each other',
      asked: at.called,
      href: at.href,
      lead:
        differ === 0
          ? 'The two of you keyed the same.'
          : differ === 1
            ? '1 line differs. Look at the paper together.'
            : `${differ} lines differ. Look at the paper together.`,
      counts,
      settle: toSettle.flatMap((one) => {
        const question = questions.get(one.line);
        return question ? [settleRow(one, question)] : [];
      }),
      form,
    },
    worriedAt(at.place),
  );
}

const nameOf = (question: RoundQuestion, answer: SheetAnswer) =>
  question.answers === 'words' ? '' : `${answer ?? 0}: ${saidBy(question, answer)}`;

function settleRow(one: ToSettle, question: RoundQuestion) {
  const label = `Sheet ${one.sheet}, line ${one.line}: ${question.name}`;
  if (one.words || question.answers === 'words')
    return {
      ...{ words: true, name: settleField(one), area: settleWordsField(one), label },
      said: one.first === null ? 'Nothing was typed' : `Typed: ${one.first}`,
      right: `Sheet ${one.sheet}, line ${one.line}, put right`,
      items: [
        { value: 'as on the sheet', text: 'As on the sheet' },
        { value: 'put right', text: 'Not quite: put right below' },
      ],
    };
  const four = answerWords.en[question.answers];
  return {
    ...{ words: false, name: settleField(one), label, area: '', said: '', right: '' },
    hint: `The first keyed ${nameOf(question, one.first)}. The second keyed ${nameOf(question, one.second)}`,
    items: [
      ...four.map((text, i) => ({ value: String(i + 1), text: `${i + 1}: ${text}` })),
      { value: '0', text: '0: Left empty' },
    ],
  };
}
