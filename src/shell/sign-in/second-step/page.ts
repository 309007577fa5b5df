// The second step's page: one code, from the app or from the sheet.
import { type PageEnding, page } from '../../endings.ts';
import type { FormView } from '../../form.ts';
import type { SecondFactor } from '../store.ts';

const asked: Record<SecondFactor, { lead: string; label: string; hint: string }> = {
  'authenticator app': {
    lead: 'Your password is right. Now the code from your authenticator app.',
    label: 'Code from the app',
    hint: 'Six figures. They change every half minute',
  },
  'printed codes': {
    lead: 'Your password is right. Now one code from your printed sheet.',
    label: 'One code from your sheet',
    hint: 'Use any code that you have not crossed out. Cross it out afterwards: it works once',
  },
};

export const secondStepPage = (form: FormView, asksFor: SecondFactor): PageEnding =>
  page('shell/sign-in/second-step/second-step.njk', { title: 'One more step', ...asked[asksFor], form });
