// Setting aside what somebody told, where co-leads are in force: done when both say yes. What was told stands in the row that
// the decision names; the decision holds the reason.
import type { Happening } from '../../shell/act.ts';
import { changedSince, type JointAct } from '../partnership/index.ts';
import { paths } from './paths.ts';
import { findTold, setAside } from './store/told.ts';

/** Written by {@link asksToSetAside} alone. */
const becauseIn = (asks: unknown): string => (asks as { readonly because: string }).because;
export const asksToSetAside = (because: string) => ({ because });

const wasSetAside = (id: string): Happening => ({
  act: 'feedback set aside',
  subject: { kind: 'feedback', id },
  changes: { together: true },
});

export const settingAsideTogether: JointAct = {
  kind: 'setting aside',
  shown: async (scope, { subject, subjectVersion, asks }, { partnership }) => {
    const told = await findTold(scope, subject.id);
    return {
      words: 'What somebody told us is set aside. Whoever told it is given this reason.',
      now: [{ name: 'What was told', value: told?.words ?? 'Kept where it was said' }],
      would: [
        { name: 'What becomes of it', value: 'Set aside' },
        { name: 'Why', value: becauseIn(asks) },
      ],
      fits: told?.version === subjectVersion,
      href: paths.answers(partnership.slug),
    };
  },
  apply: async (scope, { subject, subjectVersion, asks }) => {
    if (!(await setAside(scope, subject.id, subjectVersion, becauseIn(asks)))) return changedSince;
    return { result: true, happened: wasSetAside(subject.id) };
  },
};
