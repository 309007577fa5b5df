import { type Ending, invalid, isRefusal, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepAbout } from '../policy.ts';
import { changeAbout, readAbout } from '../store/about.ts';
import { aboutFacts, readAboutForm } from './form.ts';
import { changeAboutPage } from './page.ts';

export async function showChangeAbout(ask: Ask): Promise<Ending> {
  const { version, ...about } = await ask.read(readAbout);
  return changeAboutPage(ask.open(about, version));
}

export async function doChangeAbout(ask: Ask): Promise<Ending> {
  const { id, slug } = ask.seat.partnership;
  const read = readAboutForm(ask.body);
  if (!read.ok) return invalid(changeAboutPage(again(ask.body, read.errors)));
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepAbout(ask.seat),
    apply: async (scope) => {
      if (!(await changeAbout(scope, seen, read.values)))
        return stale({
          what: 'partnership',
          theirs: aboutFacts(await readAbout(scope)),
          yours: aboutFacts(read.values),
          again: paths.changeAbout(slug),
        });
      return { result: true, happened: happened.aboutChanged(id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.about(slug), 'The changes are kept.');
}
