import { z } from 'zod';
import { maybeWords, type Reading, readForm, wholeNumber, words } from '../../../../shell/form.ts';

const terms = z.object({
  howToAsk: words('Say how anyone asks for it', 600),
  benefits: words('Say what it may do to benefits', 600),
  contact: words('Say whom to ask, by what they do', 200),
  withinDays: wholeNumber('Write within how many days, as a number', 0, 365),
  welshHowToAsk: maybeWords(600),
  welshBenefits: maybeWords(600),
  welshContact: maybeWords(200),
});
export const readTermsForm = (body: Record<string, unknown>): Reading<z.output<typeof terms>> => readForm(terms, body);

const offer = z.object({
  forWhat: words('Say for what it is', 200),
  what: words('Say what is paid or given', 300),
  easy: maybeWords(200),
  welshForWhat: maybeWords(200),
  welshWhat: maybeWords(300),
});
export const readOfferForm = (body: Record<string, unknown>): Reading<z.output<typeof offer>> => readForm(offer, body);
