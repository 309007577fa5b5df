import { type Ending, invalid, isRefusal, notFound, type Refusal, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readInterfaces } from '../../../partnership/index.ts';
import { askedVersion } from '../../asked.ts';
import { type Engagement, isRunning, stateAfter } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayKeepEngagements } from '../../policy.ts';
import { addPassage } from '../../store/account.ts';
import { readOutcomes, setOutcomes } from '../../store/contracted-outcome.ts';
import { findEngagement, stepEngagement } from '../../store/engagement.ts';
import { notFrom } from '../step/step.ts';
import { type ContractForm, contractFormValues, readContractForm } from './form.ts';
import { contractFormPage } from './page.ts';

const find = (ask: Ask): Promise<Engagement | undefined> =>
  ask.read((scope) => findEngagement(scope, ask.params.engagement ?? ''));

/** A proposal is contracted; a running engagement's contract is changed; nothing else has one to write. */
const stateWith = (engagement: Engagement) =>
  isRunning(engagement.state) ? engagement.state : stateAfter('contract', engagement.state);

export async function showContract(ask: Ask): Promise<Ending> {
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  if (!stateWith(engagement)) return notFrom(engagement);
  const { outcomes, parties } = await ask.read(async (scope) => ({
    outcomes: await readOutcomes(scope, engagement.id),
    parties: (await readInterfaces(scope)).find(({ id }) => id === engagement.interfaceId)?.sides ?? [],
  }));
  const who = [...parties.map(({ name }) => name), 'The facilitators'];
  const values = contractFormValues(engagement, outcomes, who);
  return contractFormPage(ask.open(values, engagement.version), engagement, ask.seat.partnership.slug);
}

export async function doContract(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  const to = stateWith(engagement);
  if (!to) return notFrom(engagement);
  const read = readContractForm(ask.body);
  if (!read.ok) return invalid(contractFormPage(again(ask.body, read.errors), engagement, slug));
  const { method, contract, reporting, aims, bring } = read.values;
  const first = engagement.state === 'proposed';
  const seen = { ...engagement, version: askedVersion(ask) };
  const kept = await ask.act({
    may: mayKeepEngagements(ask.seat),
    apply: async (scope) => {
      if (!(await stepEngagement(scope, seen, to, { method, contract, reporting })))
        return changedMeanwhile(engagement, read.values, paths.contract(slug, engagement.slug));
      await setOutcomes(
        scope,
        engagement.id,
        bring.map((outcome) => ({ id: ask.newId(), ...outcome })),
      );
      for (const { of, words } of first ? aims : [])
        await addPassage(scope, engagement.id, {
          id: ask.newId(),
          part: 'aim',
          of,
          words,
          tier: 'partners',
          source: null,
        });
      const event = first ? happened.contracted : happened.contractChanged;
      return { result: true, happened: event(engagement.id, bring.length) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.engagement(slug, engagement.slug), first ? 'It is contracted.' : 'The contract is changed.');
}

const changedMeanwhile = (engagement: Engagement, yours: ContractForm, again: string): Refusal =>
  stale({
    what: 'contract',
    theirs: [
      { name: 'State', value: engagement.state },
      { name: 'Method', value: engagement.method },
      { name: 'Contract', value: engagement.contract },
    ],
    yours: [
      { name: 'Method', value: yours.method },
      { name: 'Contract', value: yours.contract },
      { name: 'To bring', value: yours.bring.map(({ words }) => words).join('; ') },
    ],
    again,
  });
