import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { type Goal, helpedAnswers, helpedWords, type Support } from '../goal.ts';
import type { Partner } from '../partner.ts';
import type { Parts } from './form.ts';

export const changeHelpPage = (
  form: FormView,
  { goal, support, partners, may }: { goal: Goal; support: Support; partners: readonly Partner[]; may: Parts },
): PageEnding =>
  page('wings/partnership/change-help/change-help.njk', {
    title: may.helped ? 'Did it help?' : 'How does it help?',
    goal: goal.words,
    who: partners.find(({ id }) => id === support.partnerId)?.name ?? 'A partner',
    how: support.how,
    may,
    answers: [
      ...helpedAnswers.map((answer) => ({ value: answer, text: helpedWords[answer] })),
      { value: '', text: 'We cannot say yet' },
    ],
    form,
  });
