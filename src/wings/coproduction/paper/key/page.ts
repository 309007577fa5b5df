// The page on which a pile is keyed: the field, the sheet before read back, and the pile so far. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import type { RoundQuestion } from '../../rounds/round.ts';
import { answerWords, type Sheet } from '../../rounds/sheet.ts';
import type { KeyedSheet } from '../../store/paper.ts';
import type { AtBatch } from '../at-batch.ts';
import { inWords, mostWords, ticked, wordsField } from '../paper.ts';

interface Pile extends AtBatch {
  readonly pile: readonly KeyedSheet[];
  readonly second: boolean;
}

export const saidBy = ({ answers }: Pick<RoundQuestion, 'answers'>, answer: Sheet[number]): string => {
  if (answers === 'words') return typeof answer === 'string' ? answer : 'Left empty';
  return typeof answer === 'number' && answer > 0 ? (answerWords.en[answers][answer - 1] ?? '') : 'Left empty';
};

const readBack = (questions: readonly RoundQuestion[], sheet: Sheet, second: boolean) =>
  questions
    .filter(({ answers }) => !second || answers !== 'words')
    .map((question) => ({
      line: question.position,
      name: question.name,
      said: saidBy(question, sheet[question.position - 1] ?? null),
      key: question.answers === 'words' ? null : String(sheet[question.position - 1] ?? 0),
    }));

const fieldsOf = ({ questions, second }: Pile) => ({
  lines: ticked(questions).length,
  words: second
    ? []
    : inWords(questions).map(({ position, name }) => ({
        name: wordsField(position),
        label: `Line ${position}: ${name}`,
        limit: mostWords,
      })),
  keys: ticked(questions)
    .map(({ answers }) => answers)
    .filter((answers, i, all) => all.indexOf(answers) === i)
    .flatMap((answers) => (answers === 'words' ? [] : [answerWords.en[answers].map((said, i) => `${i + 1} ${said}`)])),
});

export function keyPage(at: Pile, form: FormView, slug: string): PageEnding {
  const last = at.pile.at(-1);
  const { cameBack } = at.batch;
  const whole = at.pile.length === cameBack;
  return page(
    'wings/coproduction/paper/key/key.njk',
    {
      title: whole ? 'The pile is whole' : `Sheet ${at.pile.length + 1} of ${cameBack}`,
      asked: at.called,
      href: at.href,
      whole,
      second: at.second,
      ...fieldsOf(at),
      last: last
        ? {
            number: last.position,
            lines: readBack(at.questions, last.sheet, at.second),
            href: paths.keyed(slug, at.batch.id, String(last.position)),
          }
        : null,
      keyed: at.pile.map(({ position }) => ({
        number: position,
        href: paths.keyed(slug, at.batch.id, String(position)),
      })),
      wholeAction: paths.pileWhole(slug, at.batch.id),
      action: paths.key(slug, at.batch.id),
      form,
    },
    worriedAt(at.place),
  );
}

export const putRightPage = (at: Pile, one: KeyedSheet, form: FormView, slug: string): PageEnding =>
  page(
    'wings/coproduction/paper/key/put-right.njk',
    {
      title: `Put sheet ${one.position} right`,
      asked: at.called,
      href: paths.key(slug, at.batch.id),
      ...fieldsOf(at),
      keyedNow: readBack(at.questions, one.sheet, at.second),
      takeOutAction: paths.takeKeyedOut(slug, at.batch.id, String(one.position)),
      form,
    },
    worriedAt(at.place),
  );
