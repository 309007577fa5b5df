// A service that is not here: what it is called, where, and how it is reached.
import { z } from 'zod';
import { maybeWords, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { OutsideWords } from '../../store/outside-services.ts';
import { isMailAddress } from '../outside-service.ts';

const schema = z.object({
  name: words('Say what the service is called', 120),
  area: words('Say which area it is for', 120),
  secureMail: maybeWords(254),
  phone: maybeWords(60),
});

export const readOutsideForm = (body: Record<string, unknown>): Reading<OutsideWords> =>
  readForm(schema, body, ({ secureMail }) =>
    secureMail && !isMailAddress(secureMail)
      ? [{ name: 'secureMail', text: 'Write one whole address, for example duty@service.example' }]
      : [],
  );
