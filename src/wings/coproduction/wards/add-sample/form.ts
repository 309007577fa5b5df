// A sample: on which day, how many sets of notes, who looked, and for each line of the audit how many met it.
import { z } from 'zod';
import { day, maybeWords, type Reading, readForm, wholeNumber, words } from '../../../../shell/form.ts';
import { type Count, type Criterion, countFault, NOTES_AT_LEAST } from '../notes-audit.ts';

const some = () => wholeNumber('Write a number, 0 when there is none', 0, 500);
export const metName = ({ position }: Pick<Criterion, 'position'>) => `met-${position}`;
export const notMetName = ({ position }: Pick<Criterion, 'position'>) => `notMet-${position}`;
export const doesNotApplyName = ({ position }: Pick<Criterion, 'position'>) => `doesNotApply-${position}`;

export interface SampleForm {
  readonly on: string;
  readonly lookedAt: number;
  readonly lookedBy: string;
  readonly livedExperience: string | null;
  readonly counts: readonly Count[];
}
export function readSampleForm(
  body: Record<string, unknown>,
  criteria: readonly Criterion[],
  today: string,
): Reading<SampleForm> {
  const schema = z.object({
    on: day('Write the day on which you looked'),
    lookedAt: wholeNumber(
      `Look at ${NOTES_AT_LEAST} sets of notes or more. Fewer could point at a patient, so fewer are not kept`,
      NOTES_AT_LEAST,
      500,
    ),
    lookedBy: words('Say who looked, by role', 200),
    livedExperience: maybeWords(200),
    ...Object.fromEntries(
      criteria.flatMap((one) => [
        [metName(one), some()],
        [notMetName(one), some()],
        [doesNotApplyName(one), some()],
      ]),
    ),
  });
  const countOf = (read: Readonly<Record<string, unknown>>, one: Criterion): Count | undefined => {
    const [met, notMet, doesNotApply] = [read[metName(one)], read[notMetName(one)], read[doesNotApplyName(one)]];
    return typeof met === 'number' && typeof notMet === 'number' && typeof doesNotApply === 'number'
      ? { criterionId: one.id, met, notMet, doesNotApply }
      : undefined;
  };
  const read = readForm(schema, body, (typed) => [
    ...(typeof typed.on === 'string' && typed.on > today
      ? [{ name: 'on', text: 'This day is still to come. Write the day on which you looked' }]
      : []),
    ...criteria.flatMap((one) => {
      const count = countOf(typed, one);
      const fault = count && typeof typed.lookedAt === 'number' ? countFault(typed.lookedAt, count) : undefined;
      return fault ? [{ name: metName(one), text: `${one.words}: ${fault}` }] : [];
    }),
  ]);
  if (!read.ok) return read;
  const { on, lookedAt, lookedBy, livedExperience } = read.values;
  return {
    ok: true,
    values: {
      ...{ on, lookedAt, lookedBy, livedExperience },
      counts: criteria.flatMap((one) => countOf(read.values, one) ?? []),
    },
  };
}
