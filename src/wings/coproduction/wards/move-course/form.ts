// Where a course has got to.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { type CourseState, courseOnward, courseStates } from '../course.ts';

const schema = z.object({ state: oneOf(courseStates, 'Say where it has got to'), because: maybeWords(500) });
export interface MoveCourseForm {
  readonly state: CourseState;
  readonly because: string | null;
}
export function readMoveCourseForm(body: Record<string, unknown>, from: CourseState): Reading<MoveCourseForm> {
  const read = readForm(schema, body, ({ state, because }) => [
    ...(state && !courseOnward[from].includes(state)
      ? [{ name: 'state', text: `It is ${from}, so it cannot become ${state}` }]
      : []),
    ...(state === 'stopped' && !because ? [{ name: 'because', text: 'Say why it stopped' }] : []),
  ]);
  if (!read.ok) return read;
  const { state, because } = read.values;
  return { ok: true, values: { state, because: state === 'stopped' ? because : null } };
}
