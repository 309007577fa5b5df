import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayMoveGuidance } from '../../policy.ts';
import { keepVersion, moveGuidance } from '../../store/guidance.ts';
import { wardHappened } from '../events.ts';
import { type FoundGuidance, findGuidance } from '../find-guidance.ts';
import { type GuidanceState, guidanceOnward } from '../guidance.ts';
import { withoutWords } from '../list-guidance/page.ts';
import { wardPaths } from '../paths.ts';
import { readMoveGuidanceForm } from './form.ts';

const words: Record<GuidanceState, string> = {
  draft: 'A draft. It is being written',
  'out for comment': 'Out for comment',
  agreed: 'Agreed',
  withdrawn: 'Withdrawn, because',
};
const wordsFrom = (from: GuidanceState, to: GuidanceState): string =>
  from === 'agreed' && to === 'agreed'
    ? 'Looked at again, and it stands as it is'
    : from === 'agreed' && to === 'draft'
      ? 'Written again. What was agreed stands until the next is agreed'
      : words[to];

const formPage = ({ guidance, makers, place }: FoundGuidance, form: FormView) =>
  page(
    'wings/coproduction/wards/move-guidance/move-guidance.njk',
    {
      title: 'Say how far it has got',
      guidance: guidance.title,
      states: guidanceOnward[guidance.state].map((state) => ({ value: state, text: wordsFrom(guidance.state, state) })),
      without: withoutWords(makers),
      form,
    },
    worriedAt(place),
  );

export async function showMoveGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  return found ? formPage(found, ask.open({}, found.guidance.version)) : notFound('guidance');
}

export async function doMoveGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { guidance, makers, sections } = found;
  const read = readMoveGuidanceForm(ask.body, guidance.state, { sections: sections.length, today: ask.today });
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { to, ...more } = read.values;
  const done = await ask.act({
    may: mayMoveGuidance(ask.seat),
    apply: async (scope) => {
      const moved = { from: guidance.state, state: to, ...more };
      if (!(await moveGuidance(scope, guidance.id, seenIn(ask.body), moved)))
        return stale({
          what: 'guidance',
          title: 'Its words or its state changed since you opened this',
          lead: 'You have agreed to nothing. Look at it first.',
          theirs: [{ name: 'How far it has got', value: words[guidance.state] }],
          yours: [
            { name: 'How far it has got', value: words[to] },
            { name: 'Why', value: more.because },
          ],
          again: wardPaths.moveGuidance(slug, guidance.slug),
        });
      // looked at again and standing as it is, it is no new version
      const number =
        to === 'agreed' && guidance.state !== 'agreed'
          ? await keepVersion(scope, guidance.id, ask.today, {
              title: guidance.title,
              forWhom: guidance.forWhom,
              makers,
              sections: sections.map(({ heading, words: said }) => ({ heading, words: said })),
              easyWords: guidance.easyWords,
              welshWords: guidance.welshWords,
            })
          : null;
      return { result: true, happened: wardHappened.guidanceMoved(guidance.id, guidance.state, to, number) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.guidance(slug, guidance.slug), 'It is kept.');
}
