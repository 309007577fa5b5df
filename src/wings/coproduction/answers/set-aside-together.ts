// Setting aside what somebody told. Where co-leads are in force a facilitator asks, both leads read the words, and it is done when
// both say yes; elsewhere it is done at once.
import { type Ending, isRefusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { changedSince, type JointAct, takesBothLeads } from '../../partnership/index.ts';
import { mayKeepTold } from '../policy.ts';
import { findToldToDecide, setAsideByBoth } from '../store/set-aside.ts';
import { answerHappened } from './events.ts';
import type { Feedback } from './feedback.ts';
import { setAside } from './told-acts.ts';

/** Written by {@link setAsideOrAsk} alone. */
const becauseIn = (asks: unknown): string => (asks as { readonly because: string }).because;

/** Undefined: it is set aside. Otherwise why not, or that both leads are asked. */
export async function setAsideOrAsk(
  ask: Ask,
  told: Pick<Feedback, 'id' | 'version' | 'state' | 'placeId'>,
  because: string,
): Promise<Ending | undefined> {
  const asked = await takesBothLeads(ask, {
    kind: 'setting aside',
    placeId: told.placeId,
    subject: { kind: 'feedback', id: told.id },
    subjectVersion: told.version,
    asks: { because },
  });
  if (asked) return asked;
  const done = await ask.act({ may: mayKeepTold(ask.seat), apply: (scope) => setAside(scope, told, because) });
  return isRefusal(done) ? done : undefined;
}

export const settingAsideTogether: JointAct = {
  kind: 'setting aside',
  shown: async (scope, { id, subjectVersion, asks }) => {
    const told = await findToldToDecide(scope, id);
    return {
      words: 'What somebody told us is set aside. Whoever told it is given this reason.',
      now: [{ name: 'What was told', value: told?.words ?? 'Kept where it was said' }],
      would: [
        { name: 'What becomes of it', value: 'Set aside' },
        { name: 'Why', value: becauseIn(asks) },
      ],
      fits: told?.version === subjectVersion && (told.state === 'received' || told.state === 'kept'),
      href: null,
    };
  },
  apply: async (scope, { id, subject }) =>
    (await setAsideByBoth(scope, id)) ? { result: true, happened: answerHappened.setAside(subject.id) } : changedSince,
};
