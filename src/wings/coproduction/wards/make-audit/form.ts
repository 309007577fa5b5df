// An audit of the quality of notes: what it is for, where, what it asks of each set of notes, how many are looked at and how they are
// chosen.
import { z } from 'zod';
import {
  maybeDay,
  maybeId,
  maybeWholeNumber,
  maybeWords,
  type Reading,
  readForm,
  wholeNumber,
  words,
} from '../../../../shell/form.ts';
import type { AuditWords } from '../../store/audits.ts';
import { NOTES_AT_LEAST, type NotesAudit } from '../notes-audit.ts';

const criteriaMost = 12;
const shape = {
  name: words('Say what it is called', 120),
  place: maybeId(),
  purpose: words('Say what it is for', 500),
  criteria: maybeWords(3000),
  howMany: wholeNumber(
    `Look at ${NOTES_AT_LEAST} sets of notes or more each time. Fewer could point at a patient`,
    NOTES_AT_LEAST,
    500,
  ),
  howChosen: words('Say how the sets of notes are chosen', 500),
  everyMonths: maybeWholeNumber('Write how many months, from 1 to 24', 1, 24),
  startsOn: maybeDay(),
};
const schema = z.object(shape);

export interface AuditForm {
  readonly words: AuditWords;
  readonly criteria: readonly string[];
}
/** @param changing what it asks stands still once it is begun, so that its samples can be compared */
export function readAuditForm(
  body: Record<string, unknown>,
  { placeIds, changing }: { readonly placeIds: readonly string[]; readonly changing: boolean },
): Reading<AuditForm> {
  const read = readForm(schema, body, ({ place, criteria }) => [
    ...(place && !placeIds.includes(place) ? [{ name: 'place', text: 'Choose one of the places on the page' }] : []),
    ...(changing ? [] : criteriaFaults(criteria)),
  ]);
  if (!read.ok) return read;
  const { criteria, place, ...said } = read.values;
  return { ok: true, values: { words: { ...said, placeId: place }, criteria: linesOf(criteria) } };
}

const linesOf = (typed: string | null | undefined): string[] => [
  ...new Set(
    (typed ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
function criteriaFaults(typed: string | null | undefined) {
  const lines = linesOf(typed);
  if (lines.length === 0)
    return [{ name: 'criteria', text: 'Write what is asked of each set of notes, one line each' }];
  if (lines.length > criteriaMost)
    return [{ name: 'criteria', text: `Ask ${criteriaMost} things or fewer, so that looking stays possible` }];
  const long = lines.find((line) => line.length > 200);
  return long ? [{ name: 'criteria', text: `Use 200 letters or fewer for: ${long.slice(0, 40)}…` }] : [];
}

export const auditFormValues = (audit: NotesAudit): Record<string, unknown> => ({ ...audit, place: audit.placeId });
