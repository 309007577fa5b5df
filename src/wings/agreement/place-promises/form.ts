// Where each promise stands: by itself in the common part, in a section that is chosen, or left out. Pure.
import type { FieldError } from '../../../shell/form.ts';

export const byItself = 'by itself';
export const leftOut = 'left out';

/** The section it is placed in, null when it is left out, undefined where it stands by itself. */
export type Placed = string | null | undefined;

export const fieldOf = (commitmentId: string): string => `place-${commitmentId}`;

export type PlacingsRead =
  | { readonly ok: true; readonly values: readonly { readonly commitmentId: string; readonly placed: Placed }[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export function readPlacings(
  body: Record<string, unknown>,
  commitmentIds: readonly string[],
  sectionIds: readonly string[],
): PlacingsRead {
  const errors: FieldError[] = [];
  const values = commitmentIds.map((commitmentId) => {
    const given = body[fieldOf(commitmentId)];
    if (given === byItself || given === undefined) return { commitmentId, placed: undefined };
    if (given === leftOut) return { commitmentId, placed: null };
    const placed = sectionIds.find((id) => id === given);
    if (placed === undefined)
      errors.push({ name: fieldOf(commitmentId), text: 'Choose one of the sections on the page' });
    return { commitmentId, placed };
  });
  return errors.length === 0 ? { ok: true, values } : { ok: false, errors };
}
