import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayWriteGuidance } from '../../policy.ts';
import { keepOtherWords } from '../../store/guidance.ts';
import { wardHappened } from '../events.ts';
import { type FoundGuidance, findGuidance } from '../find-guidance.ts';
import { isBeingWritten } from '../guidance.ts';
import { wardPaths } from '../paths.ts';
import { stands } from '../write-guidance/stands.ts';
import { readOtherWordsForm } from './form.ts';

const writeAgain = 'Say that it is written again, and its words can be changed.';
const formPage = ({ guidance, place }: FoundGuidance, form: FormView) =>
  page(
    'wings/coproduction/wards/guidance-other-words/other-words.njk',
    { title: 'Easy words and Welsh', guidance: guidance.title, form },
    worriedAt(place),
  );

export async function showGuidanceOtherWords(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { easyWords, welshWords, version } = found.guidance;
  if (!isBeingWritten(found.guidance)) return closed(stands, writeAgain);
  return formPage(found, ask.open({ easyWords, welshWords }, version));
}

export async function doGuidanceOtherWords(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { guidance } = found;
  if (!isBeingWritten(guidance)) return closed(stands, writeAgain);
  const read = readOtherWordsForm(ask.body);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      if (!(await keepOtherWords(scope, guidance.id, seen, read.values)))
        return stale({
          what: 'guidance',
          theirs: [
            { name: 'In easy words', value: guidance.easyWords },
            { name: 'In Welsh', value: guidance.welshWords },
          ],
          yours: [
            { name: 'In easy words', value: read.values.easyWords },
            { name: 'In Welsh', value: read.values.welshWords },
          ],
          again: wardPaths.guidanceOtherWords(slug, guidance.slug),
        });
      return { result: true, happened: wardHappened.guidanceChanged(guidance.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.guidance(slug, guidance.slug), 'The words are kept.');
}
