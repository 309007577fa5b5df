// What is asked before somebody leaves: yes, no or not needed, the last answer and who said it.
import { z } from 'zod';
import { maybeOneOf, readForm } from '../../../../shell/form.ts';
import { type Check, checkAnswers, checklist, checkWords } from '../../handover.ts';
import { readChecks } from '../../store/handovers.ts';
import { taskOf } from '../task.ts';

const answer = () => maybeOneOf(checkAnswers);
const fieldOf = (asks: Check['asks']) => asks.replaceAll(' ', '-');
const schema = z.object({
  prescription: answer(),
  naloxone: answer(),
  'a-way-to-reach-them': answer(),
  'somewhere-to-sleep': answer(),
  'who-meets-them': answer(),
});
const words = { yes: 'Yes', no: 'No', 'not needed': 'Not needed' };

export const checkList = taskOf<readonly Pick<Check, 'asks' | 'answer'>[], readonly Check[]>({
  act: 'check',
  path: 'check-list',
  link: () => 'Answer the check list',
  title: () => 'Before they leave',
  lead: () => 'Answer what you know. The last answer counts.',
  button: 'Keep these answers',
  know: (scope, { handover }) => readChecks(scope, [handover.id]),
  opens: (_found, checks) => Object.fromEntries(checks.map(({ asks, answer }) => [fieldOf(asks), answer])),
  fields: () =>
    checklist.map((asks) => ({
      is: 'radios' as const,
      name: fieldOf(asks),
      options: {
        label: checkWords[asks],
        small: true,
        items: checkAnswers.map((value) => ({ value, text: words[value] })),
      },
    })),
  read: (body, _found, before) => {
    const read = readForm(schema, body);
    if (!read.ok) return read;
    const values = new Map<string, Check['answer'] | null>(Object.entries(read.values));
    return {
      ok: true,
      values: checklist.flatMap((asks) => {
        const said = values.get(fieldOf(asks)) ?? null;
        return said === null || before.some((one) => one.asks === asks && one.answer === said)
          ? []
          : [{ asks, answer: said }];
      }),
    };
  },
  decide: (checks) => ({ move: {}, checks, happened: 'handover checked', kept: 'The answers are kept.' }),
});
