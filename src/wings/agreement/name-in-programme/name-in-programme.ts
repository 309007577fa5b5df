// Whoever speaks chooses for themselves whether they are named, and may take it back at any time.
import { z } from 'zod';
import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, maybeWords, oneOf, readForm, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { findItem } from '../find-launch.ts';
import { speakerOf } from '../launch.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayBeNamed } from '../policy.ts';
import { changeItem } from '../store/launches.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findItem>>>;

const formPage = ({ agreement, item }: Found, form: FormView) =>
  page('wings/agreement/name-in-programme/name-in-programme.njk', {
    title: 'How are you named in the programme?',
    agreement: agreement.title,
    words: item.words,
    role: item.byRole,
    form,
  });

export async function showYourName(ask: Ask): Promise<Ending> {
  const found = await findItem(ask);
  if (!found) return notFound('programme item');
  const { speakerName, version } = found.item;
  return (
    ask.permit(mayBeNamed(ask.seat, found.item)) ??
    formPage(found, ask.open({ choice: speakerName === null ? 'role' : 'name', name: speakerName ?? '' }, version))
  );
}

const schema = z.object({
  choice: oneOf(['role', 'name'], 'Choose how you are named'),
  name: maybeWords(150),
});

export async function doYourName(ask: Ask): Promise<Ending> {
  const found = await findItem(ask);
  if (!found) return notFound('programme item');
  const { agreement, launch, item } = found;
  const refused = ask.permit(mayBeNamed(ask.seat, item));
  if (refused) return refused;
  const read = readForm(schema, ask.body, ({ choice, name }) =>
    choice === 'name' && name === null ? [{ name: 'name', text: 'Write your name, or choose what you do' }] : [],
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const speakerName = read.values.choice === 'name' ? read.values.name : null;
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayBeNamed(ask.seat, item),
    apply: async (scope) => {
      const seen = seenIn(ask.body);
      if (seen !== item.version || !(await changeItem(scope, item.id, seen, { ...item, speakerName })))
        return stale({
          what: 'programme',
          theirs: [{ name: item.words, value: speakerOf(item) }],
          yours: [{ name: 'How you are named', value: speakerName ?? item.byRole }],
          again: launchPaths.yourName(slug, agreement.slug, launch.id, item.id),
        });
      return { result: true, happened: launchHappened.named(launch.id, item.id, speakerName !== null) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.launch(slug, agreement.slug, launch.id),
    'It is kept. This is how the programme names you.',
  );
}
