import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Language } from '../../../../shell/words.ts';
import { askedId, askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { maySetSafety } from '../../policy.ts';
import { type Limits, limitParts, limitWords } from '../../safety.ts';
import { findLimits, readLimits, wordLimits } from '../../store/safety.ts';
import { type LimitsForm, readLimitsForm, readNewLimitsForm, startingWords } from './form.ts';
import { cardPage, limitsFormPage, limitsPage } from './page.ts';

export async function showLimits(ask: Ask): Promise<Ending> {
  return limitsPage(await ask.read(readLimits), ask.seat);
}

const find = (ask: Ask): Promise<Limits | undefined> => ask.read((scope) => findLimits(scope, askedId(ask, 'limits')));

const cardIn =
  (language: Language) =>
  async (ask: Ask): Promise<Ending> => {
    const limits = await find(ask);
    return limits ? cardPage(limits, ask.seat.partnership.slug, language) : notFound('card');
  };
export const showCard = cardIn('en');
export const showCardInWelsh = cardIn('cy');

export async function showAddLimits(ask: Ask): Promise<Ending> {
  return limitsFormPage(ask.open({ ...startingWords }), ask.seat.partnership.slug);
}

const keep = (
  ask: Ask,
  limits: Limits,
  taken: (theirs: Limits | undefined) => Ending & { kind: 'invalid' | 'stale' },
) =>
  ask.act({
    may: maySetSafety(ask.seat),
    apply: async (scope) => {
      if (await wordLimits(scope, limits, ask.now))
        return { result: true, happened: happened.limitsWorded(limits.id, limits.version) };
      const theirs = (await readLimits(scope)).find(
        ({ name, version }) => name === limits.name && version === limits.version,
      );
      return taken(theirs);
    },
  });

export async function doAddLimits(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const read = readNewLimitsForm(ask.body);
  if (!read.ok) return invalid(limitsFormPage(again(ask.body, read.errors), slug));
  const kept = await keep(ask, { id: ask.newId(), version: 1, ...read.values }, () =>
    invalid(
      limitsFormPage(again(ask.body, [{ name: 'name', text: 'These are worded already. Choose another name' }]), slug),
    ),
  );
  if (isRefusal(kept)) return kept;
  return redirect(paths.limits(slug), 'The words are kept.');
}

export async function showChangeLimits(ask: Ask): Promise<Ending> {
  const limits = await find(ask);
  if (!limits) return notFound('card');
  return limitsFormPage(ask.open({ ...limits }, limits.version), ask.seat.partnership.slug, limits);
}

const said = (limits: LimitsForm | undefined) =>
  limitParts.map((part) => ({ name: limitWords[part], value: limits?.[part] ?? null }));

/** A change is a new version; the old ones stay, because sessions name them. */
export async function doChangeLimits(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const limits = await find(ask);
  if (!limits) return notFound('card');
  const read = readLimitsForm(ask.body);
  if (!read.ok) return invalid(limitsFormPage(again(ask.body, read.errors), slug, limits));
  const version = askedVersion(ask) + 1;
  const kept = await keep(ask, { id: ask.newId(), name: limits.name, version, ...read.values }, (theirs) =>
    stale({
      what: 'card',
      theirs: said(theirs),
      yours: said(read.values),
      again: paths.changeLimits(slug, theirs?.id ?? limits.id),
    }),
  );
  if (isRefusal(kept)) return kept;
  return redirect(paths.limits(slug), `Version ${version} is kept. Sessions that chose an earlier one keep it.`);
}
