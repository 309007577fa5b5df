// One seat: whose view, where it stands, how many, how they were chosen; or why it is never in the room.
import { z } from 'zod';
import {
  maybeId,
  maybeOneOf,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  ticked,
  wholeNumber,
  words,
} from '../../../../shell/form.ts';
import type { Level } from '../../../../shell/standing.ts';
import { waysChosen } from '../../coverage.ts';
import type { SeatFields } from '../../store/coverage.ts';

const levels = ['strategic', 'managerial', 'operational'] as const satisfies readonly Level[];
const tiers = ['facilitators', 'room', 'partners', 'published'] as const;

const schema = z.object({
  words: words('Say whose view is needed', 100),
  perspectiveId: maybeId(),
  sideId: maybeId(),
  level: maybeOneOf(levels),
  needed: wholeNumber('Say how many are needed, in figures', 0, 500),
  coming: wholeNumber('Say how many are coming, in figures', 0, 500),
  chosenBy: maybeOneOf(waysChosen),
  neverInRoom: ticked(),
  because: maybeWords(300),
  tier: oneOf(tiers, 'Say who may read this line'),
});

export function readSeatForm(body: Record<string, unknown>): Reading<SeatFields> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const { neverInRoom, because, sideId, level: at } = read.values;
  if (neverInRoom && because === null)
    return { ok: false, errors: [{ name: 'because', text: 'Say why this view is never in the room' }] };
  if (sideId !== null && at === null)
    return { ok: false, errors: [{ name: 'level', text: 'Say at which level of that side, or choose no side' }] };
  return { ok: true, values: neverInRoom ? { ...read.values, coming: 0 } : read.values };
}
