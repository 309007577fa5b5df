// Which session was a meeting of the forum, and when it meets next.
import { z } from 'zod';
import { id, maybeDay, type Reading, readForm } from '../../../shell/form.ts';

const schema = z.object({ session: id('Choose a session'), nextOn: maybeDay() });
export const readMeetingForm = (
  body: Record<string, unknown>,
  sessionIds: readonly string[],
): Reading<{ session: string; nextOn: string | null }> =>
  readForm(schema, body, ({ session }) =>
    session !== undefined && !sessionIds.includes(session)
      ? [{ name: 'session', text: 'Choose one of the sessions on the page' }]
      : [],
  );
