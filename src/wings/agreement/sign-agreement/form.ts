// A signature: as whom, and once more that it is them.
import { z } from 'zod';
import { type Reading, readForm, ticked, words } from '../../../shell/form.ts';

export interface Signing {
  readonly signedAs: string;
  readonly read: boolean;
  readonly password: string;
}

const schema = z.object({
  signedAs: words('Write what you sign as', 120),
  read: ticked(),
  password: z.preprocess((typed) => typed ?? '', z.string()),
});

export const readSigning = (body: Record<string, unknown>, asksPassword: boolean): Reading<Signing> =>
  readForm(schema, body, ({ read, password }) => [
    ...(read ? [] : [{ name: 'read', text: 'Say that you have read these words' }]),
    ...(asksPassword && password === '' ? [{ name: 'password', text: 'Write your password' }] : []),
  ]);
