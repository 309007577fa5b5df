// Whom to tell at a place. Every line is needed: a sheet with a gap in it fails when it is wanted.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  tellNow: words('Say whom to tell in person, now', 300),
  extension: words('Give the extension, or how to call them', 100),
  outOfHours: words('Say whom to tell at night and at the weekend', 300),
  outsideContact: words('Give a contact outside the place, for when staff are the subject', 300),
});
export type SheetForm = z.output<typeof schema>;

export const readSheetForm = (body: Record<string, unknown>): Reading<SheetForm> => readForm(schema, body);
