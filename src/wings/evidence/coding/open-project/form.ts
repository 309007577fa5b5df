// What is said of a coding project before anybody reads. Pure.
import { z } from 'zod';
import { day, maybeDay, oneOf, readForm, several, words } from '../../../../shell/form.ts';

const opening = z.object({
  name: words('Say what the project is called', 120),
  question: words('Write the question that it asks', 1000),
  approval: oneOf(['ethics', 'partnership'], 'Say who approved it'),
  approvedBy: words('Write who approved it, and the reference', 300),
  approvedOn: maybeDay(),
  startsOn: day('Write the first day, for example 1 12 2026'),
  endsOn: day('Write the last day, for example 1 6 2027'),
  coders: several(),
});

export const readOpening = (body: Record<string, unknown>, today: string) =>
  readForm(opening, body, ({ startsOn, endsOn, approvedOn }) => [
    ...(startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
      ? [{ name: 'endsOn', text: 'The last day comes after the first' }]
      : []),
    ...(endsOn !== undefined && endsOn < today ? [{ name: 'endsOn', text: 'The last day has passed already' }] : []),
    ...(approvedOn && approvedOn > today
      ? [{ name: 'approvedOn', text: 'It cannot be approved on a day to come' }]
      : []),
  ]);

export const readEnding = (body: Record<string, unknown>) =>
  readForm(z.object({ because: words('Say why it ends', 1000) }), body);
export const readCodersForm = (body: Record<string, unknown>) =>
  readForm(z.object({ coders: several() }), body, ({ coders }) =>
    coders?.length === 0 ? [{ name: 'coders', text: 'Say who codes. If nobody does, end the project' }] : [],
  );
export const readRoomForm = (body: Record<string, unknown>) =>
  readForm(z.object({ session: words('Choose a room', 40) }), body);
