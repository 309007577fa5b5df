import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId, askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayWriteAccount } from '../../policy.ts';
import { addPassage, changePassage, readPassages, removePassage, tiersFor } from '../../store/account.ts';
import { findEngagement } from '../../store/engagement.ts';
import { isPart, readAddPassageForm, readChangePassageForm } from './form.ts';
import { accountPage, passageFormPage } from './page.ts';

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const tiers = await tiersFor(scope, ask.seat, engagement.id);
    return { engagement, passages: await readPassages(scope, engagement.id, tiers) };
  });

const foundPassage = async (ask: Ask) => {
  const facts = await found(ask);
  const passage = facts?.passages.find(({ id }) => id === askedId(ask, 'passage'));
  return facts && passage && { engagement: facts.engagement, passage };
};

export async function showAccount(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  return facts ? accountPage(facts.engagement, facts.passages, ask.seat.partnership.slug) : notFound('dialogue');
}

export async function showAddPassage(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const part = isPart(ask.query.part) ? ask.query.part : null;
  const form = ask.open({ tier: 'partners' });
  const drafted = isPart(form.values.part) ? form.values.part : part;
  return passageFormPage(form, facts.engagement, ask.seat.partnership.slug, drafted, false);
}

export async function doAddPassage(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const { engagement } = facts;
  const read = readAddPassageForm(ask.body);
  if (!read.ok) {
    const part = isPart(ask.body.part) ? ask.body.part : null;
    return invalid(passageFormPage(again(ask.body, read.errors), engagement, slug, part, false));
  }
  const id = ask.newId();
  const added = await ask.act({
    may: mayWriteAccount(ask.seat),
    apply: async (scope) => {
      await addPassage(scope, engagement.id, { id, ...read.values });
      return { result: true, happened: happened.passageAdded(id, read.values.tier) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(paths.account(slug, engagement.slug), 'It stands in the account.');
}

export async function showChangePassage(ask: Ask): Promise<Ending> {
  const facts = await foundPassage(ask);
  if (!facts) return notFound('passage');
  const { part, of, words, tier, source, version } = facts.passage;
  const form = ask.open({ of, words, tier, source }, version);
  return passageFormPage(form, facts.engagement, ask.seat.partnership.slug, part, true);
}

export async function doChangePassage(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await foundPassage(ask);
  if (!facts) return notFound('passage');
  const { engagement, passage } = facts;
  const read = readChangePassageForm(ask.body, passage);
  if (!read.ok) return invalid(passageFormPage(again(ask.body, read.errors), engagement, slug, passage.part, true));
  const changed = await ask.act({
    may: mayWriteAccount(ask.seat),
    apply: async (scope) => {
      if (!(await changePassage(scope, passage.id, askedVersion(ask), read.values)))
        return stale({
          what: 'passage',
          theirs: [{ name: 'Words', value: passage.words }],
          yours: [{ name: 'Words', value: read.values.words }],
          again: paths.changePassage(slug, engagement.slug, passage.id),
        });
      return { result: true, happened: happened.passageChanged(passage.id, passage.tier, read.values.tier) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.account(slug, engagement.slug), 'The changes are kept.');
}

export async function doRemovePassage(ask: Ask): Promise<Ending> {
  const facts = await foundPassage(ask);
  if (!facts) return notFound('passage');
  const { engagement, passage } = facts;
  const removed = await ask.act({
    may: mayWriteAccount(ask.seat),
    apply: async (scope) => {
      if (!(await removePassage(scope, engagement.id, passage.id)))
        return closed('Someone removed it a moment before you.', 'It is gone from the account.');
      return { result: true, happened: happened.passageRemoved(passage.id) };
    },
  });
  if (isRefusal(removed)) return removed;
  return redirect(paths.account(ask.seat.partnership.slug, engagement.slug), 'It is removed.');
}
