// Setting aside what somebody told, where co-leads are in force: done when both say yes. What was told stands in the row that
// the decision names; the decision holds the reason.
import { changedSince, type JointAct } from '../partnership/index.ts';
import { paths } from './paths.ts';
import { findFeedback } from './store/feedback.ts';
import { setAside } from './told-acts.ts';

/** Written by {@link asksToSetAside} alone. */
const becauseIn = (asks: unknown): string => (asks as { readonly because: string }).because;
export const asksToSetAside = (because: string) => ({ because });

export const settingAsideTogether: JointAct = {
  kind: 'setting aside',
  shown: async (scope, { subject, subjectVersion, asks }, { partnership }) => {
    const told = await findFeedback(scope, subject.id);
    return {
      words: 'What somebody told us is set aside. Whoever told it is given this reason.',
      now: [{ name: 'What was told', value: told?.words ?? 'Kept where it was said' }],
      would: [
        { name: 'What becomes of it', value: 'Set aside' },
        { name: 'Why', value: becauseIn(asks) },
      ],
      fits: told?.version === subjectVersion,
      href: paths.told(partnership.slug, subject.id),
    };
  },
  apply: async (scope, { subject, subjectVersion, asks }) => {
    const told = await findFeedback(scope, subject.id);
    if (told?.version !== subjectVersion) return changedSince;
    return setAside(scope, told, becauseIn(asks));
  },
};
