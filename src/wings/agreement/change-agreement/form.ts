// What stands around the words: the agreement's name, more partners, more schedules, the day it is looked at again.
import { z } from 'zod';
import { maybeDay, type Reading, readForm, several, words } from '../../../shell/form.ts';
import { type AgreementSaid, notOffered, type Offered, tooSoon } from '../start-agreement/form.ts';

const schema = z.object({
  title: words('Say what it is called', 120),
  reviewOn: maybeDay(),
  partners: several(),
  places: several(),
});

/** `before` is the review day as it was: it need not be changed once it has passed. */
export const readChangeForm = (
  body: Record<string, unknown>,
  offered: Offered,
  before: string | null,
): Reading<AgreementSaid> =>
  readForm(schema, body, (read) => [
    ...(read.reviewOn === before ? [] : tooSoon(read.reviewOn, offered.today)),
    ...notOffered(read, offered),
  ]);
