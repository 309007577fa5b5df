// The day from which a service is no longer offered at a place.
import { z } from 'zod';
import { day, type Reading, readForm } from '../../../../shell/form.ts';

const schema = z.object({ endedOn: day('Say from which day, for example 11 6 2026') });

export const readEndOffer = (
  body: Record<string, unknown>,
  startedOn: string | null,
): Reading<{ readonly endedOn: string }> =>
  readForm(schema, body, ({ endedOn }) =>
    endedOn && startedOn && endedOn < startedOn ? [{ name: 'endedOn', text: 'It had not begun on this day' }] : [],
  );
