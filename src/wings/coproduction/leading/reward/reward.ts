// What is paid or given for which involvement: said, promised, printed, and whether the promise was kept.
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepReward } from '../../policy.ts';
import { readInvolvement } from '../../store/involvement.ts';
import { addOffer, changeOffer, findOffer, keepTerms, readOffers, readTerms } from '../../store/reward.ts';
import { happened } from '../events.ts';
import { leadingPaths as paths } from '../paths.ts';
import { readOfferForm, readTermsForm } from './form.ts';
import { easyRewardPage, offerFacts, offerPage, printRewardPage, rewardPage, termsFacts, termsPage } from './page.ts';

const readPromise = (ask: Ask) =>
  ask.read(async (scope) => ({ offers: await readOffers(scope), terms: await readTerms(scope) }));

export async function showReward(ask: Ask): Promise<Ending> {
  const works = await ask.read(readInvolvement);
  return rewardPage({ ...(await readPromise(ask)), works }, ask.seat, ask.today);
}
export const showPrintReward = async (ask: Ask): Promise<Ending> =>
  printRewardPage(await readPromise(ask), ask.seat, ask.language);
export const showEasyReward = async (ask: Ask): Promise<Ending> =>
  easyRewardPage(await readPromise(ask), ask.seat, ask.language);

export async function showRewardTerms(ask: Ask): Promise<Ending> {
  const terms = await ask.read(readTerms);
  return termsPage(ask.open({ ...terms }, terms?.version ?? 0));
}

export async function doRewardTerms(ask: Ask): Promise<Ending> {
  const { slug, id } = ask.seat.partnership;
  const read = readTermsForm(ask.body);
  if (!read.ok) return invalid(termsPage(again(ask.body, read.errors)));
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepReward(ask.seat),
    apply: async (scope) => {
      if (!(await keepTerms(scope, seen, read.values))) {
        const theirs = await readTerms(scope);
        return stale({
          what: 'promise',
          theirs: theirs ? termsFacts(theirs) : [],
          yours: termsFacts(read.values),
          again: paths.rewardTerms(slug),
        });
      }
      return { result: true, happened: happened.termsKept(id, seen + 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.reward(slug), 'It is kept.');
}

export const showAddOffer = async (ask: Ask): Promise<Ending> => offerPage(ask.open(), null);

export async function doAddOffer(ask: Ask): Promise<Ending> {
  const read = readOfferForm(ask.body);
  if (!read.ok) return invalid(offerPage(again(ask.body, read.errors), null));
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepReward(ask.seat),
    apply: async (scope) => {
      const last = (await readOffers(scope)).at(-1)?.position ?? 0;
      await addOffer(scope, id, last + 1, read.values);
      return { result: true, happened: happened.offerKept(id, 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.reward(ask.seat.partnership.slug), 'It is kept.');
}

export async function showChangeOffer(ask: Ask): Promise<Ending> {
  const offer = await ask.read((scope) => findOffer(scope, ask.params.offer ?? ''));
  return offer ? offerPage(ask.open({ ...offer }, offer.version), offer) : notFound('offer');
}

export async function doChangeOffer(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const offer = await ask.read((scope) => findOffer(scope, ask.params.offer ?? ''));
  if (!offer) return notFound('offer');
  const read = readOfferForm(ask.body);
  if (!read.ok) return invalid(offerPage(again(ask.body, read.errors), offer));
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepReward(ask.seat),
    apply: async (scope) => {
      if (!(await changeOffer(scope, offer.id, seen, read.values)))
        return stale({
          what: 'offer',
          theirs: offerFacts((await findOffer(scope, offer.id)) ?? offer),
          yours: offerFacts(read.values),
          again: paths.changeOffer(slug, offer.id),
        });
      return { result: true, happened: happened.offerKept(offer.id, seen + 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.reward(slug), 'The changes are kept.');
}
