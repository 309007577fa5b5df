import { linkThread } from '../../../../db/thread-links.ts';
import { type Ending, type Fact, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { findEngagementById } from '../../../dialogue/index.ts';
import { leadingAt } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayHoldLookBack } from '../../policy.ts';
import { addLookBack, changeLookBack } from '../../store/look-backs.ts';
import { lookBackHappened as happened } from '../events.ts';
import type { Due, LookBackWords } from '../look-back.ts';
import { findDue } from '../read-due.ts';
import { lookBackValues, readLookBackForm } from './form.ts';
import { holdLookBackPage } from './page.ts';

const find = (ask: Ask) =>
  ask.read((scope) => findDue(scope, ask.seat, ask.params.engagement ?? '', ask.params.months ?? ''));

export async function showHoldLookBack(ask: Ask): Promise<Ending> {
  const due = await find(ask);
  if (!due) return notFound('look-back');
  return holdLookBackPage(ask.open(lookBackValues(due.held), due.kept?.version), due);
}

export async function doHoldLookBack(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const due = await find(ask);
  if (!due) return notFound('look-back');
  const read = readLookBackForm(ask.body, ask.today, await letsOut(ask, due));
  if (!read.ok) return invalid(holdLookBackPage(again(ask.body, read.errors), due));
  const { values } = read;
  const { kept, engagement, months, dueOn } = due;
  const seen = seenIn(ask.body);
  const id = kept?.id ?? ask.newId();
  const done = await ask.act({
    may: mayHoldLookBack(ask.seat),
    apply: async (scope) => {
      const written =
        kept && seen > 0
          ? await changeLookBack(scope, id, seen, values)
          : await addLookBack(scope, { id, engagementId: engagement.id, months, dueOn }, values);
      if (!written)
        return stale({
          what: 'look-back',
          theirs: factsOf(kept),
          yours: factsOf(values),
          again: paths.holdLookBack(slug, engagement.slug, String(months)),
        });
      await linkThread(scope, { kind: 'engagement', id: engagement.id }, { kind: 'look-back', id }, 'looked back on');
      return {
        result: true,
        happened: due.held
          ? happened.lookBackChanged(id, seen + 1)
          : happened.lookBackHeld(id, months, values.heldOn ?? ask.today),
      };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.lookBack(slug, engagement.slug, String(months)), 'The look-back is kept.');
}

/** Where co-leads are in force, what goes out takes both; and so do other words in place of what is out. */
async function letsOut(ask: Ask, { engagement }: Due): Promise<boolean> {
  const placeId = (await ask.read((scope) => findEngagementById(scope, engagement.id)))?.placeId ?? null;
  return (await leadingAt(ask, placeId)) === undefined;
}

const factsOf = (words: LookBackWords | null): Fact[] => [
  { name: 'Held on', value: words?.heldOn ? day(words.heldOn) : null },
  { name: 'Strategic level', value: words?.strategic ?? null },
  { name: 'Managerial level', value: words?.managerial ?? null },
  { name: 'Operational level', value: words?.operational ?? null },
  { name: 'What it cost', value: words?.whatItCost ?? null },
  { name: 'What was said of it', value: words?.words ?? null },
];
