import { type Ending, invalid, isRefusal, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { maySayHowSomeoneIsShown } from '../policy.ts';
import { changeHowShown, readHowShown } from '../store/people.ts';
import { howShownFacts, howShownValues, readHowShownForm } from './form.ts';
import { howShownPage } from './page.ts';

export async function showHowShown(ask: Ask): Promise<Ending> {
  const { version, ...shown } = await ask.read((scope) => readHowShown(scope, ask.seat.personId));
  return howShownPage(ask.open(howShownValues(shown), version), ask.seat);
}

export async function doHowShown(ask: Ask): Promise<Ending> {
  const { personId, partnership } = ask.seat;
  const read = readHowShownForm(ask.body);
  if (!read.ok) return invalid(howShownPage(again(ask.body, read.errors), ask.seat));
  const kept = await ask.act({
    may: maySayHowSomeoneIsShown(ask.seat, personId),
    apply: async (scope) => {
      if (!(await changeHowShown(scope, personId, seenIn(ask.body), read.values)))
        return stale({
          what: 'choice',
          theirs: howShownFacts(await readHowShown(scope, personId)),
          yours: howShownFacts(read.values),
          again: paths.howYouAreShown(partnership.slug),
        });
      return { result: true, happened: happened.shownChosen(personId, read.values.wantsCredit) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.person(partnership.slug, personId), 'It is kept. This is how the others see you.');
}
