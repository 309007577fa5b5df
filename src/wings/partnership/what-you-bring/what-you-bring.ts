import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { maySayWhatSomeoneBrings } from '../policy.ts';
import { readPartners } from '../store/partners.ts';
import { readPerspectives, readWhatIsBrought, sayWhatIsBrought } from '../store/perspectives.ts';
import { bringsFacts, none, readWhatYouBringForm } from './form.ts';
import { whatYouBringPage } from './page.ts';

const choices = async (scope: Scope) => ({
  perspectives: await readPerspectives(scope),
  partners: await readPartners(scope),
});

export async function showWhatYouBring(ask: Ask): Promise<Ending> {
  const { perspectives, partners, brought } = await ask.read(async (scope) => ({
    ...(await choices(scope)),
    brought: await readWhatIsBrought(scope, ask.seat.personId),
  }));
  const { perspectiveIds, saidAt, version } = brought;
  const brings = saidAt !== null && perspectiveIds.length === 0 ? [none] : perspectiveIds;
  return whatYouBringPage(ask.open({ brings }, version), perspectives, partners);
}

/** The person is always the one who asks: no address and no field names anyone else. */
export async function doWhatYouBring(ask: Ask): Promise<Ending> {
  const { personId, partnership } = ask.seat;
  const kept = await ask.act({
    may: maySayWhatSomeoneBrings(ask.seat, personId),
    apply: async (scope) => {
      const { perspectives, partners } = await choices(scope);
      const read = readWhatYouBringForm(ask.body, perspectives);
      if (!read.ok) return invalid(whatYouBringPage(again(ask.body, read.errors), perspectives, partners));
      const { perspectiveIds } = read.values;
      if (!(await sayWhatIsBrought(scope, personId, seenIn(ask.body), perspectiveIds, ask.now)))
        return stale({
          what: 'choice',
          theirs: bringsFacts((await readWhatIsBrought(scope, personId)).perspectiveIds, perspectives),
          yours: bringsFacts(perspectiveIds, perspectives),
          again: paths.whatYouBring(partnership.slug),
        });
      return { result: true, happened: happened.perspectivesSaid(personId) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.perspectives(partnership.slug), 'What you bring is kept.');
}
