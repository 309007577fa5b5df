// Who can be asked to take somebody on: teams here, and services that are not here. Those that have closed or left are not offered.
import type { Scope } from '../../../db/scope.ts';
import type { Field } from '../../../shell/asked.ts';
import type { Handover } from '../handover.ts';
import { type Provider, providerInWords } from '../provider.ts';
import { readProviders } from '../store/providers.ts';
import { type OutsideReceiver, readOutsideReceivers } from '../store/receivers.ts';

export interface Receivers {
  /** Of all teams, also those at a place that has closed: its people have to go somewhere. */
  readonly all: readonly Provider[];
  readonly providers: readonly Provider[];
  readonly outside: readonly OutsideReceiver[];
}
export async function knowReceivers(scope: Scope): Promise<Receivers> {
  const all = await readProviders(scope);
  return {
    all,
    providers: all.filter(({ leftOn, placeClosedOn }) => leftOn === null && placeClosedOn === null),
    outside: (await readOutsideReceivers(scope)).filter(({ closedOn }) => closedOn === null),
  };
}

export interface Receiver {
  readonly toId: string | null;
  readonly toOutsideId: string | null;
  readonly area: string | null;
  readonly words: string;
  readonly answerWithinDays: number;
}
/** Of the kind that this handover is, and never the one that hands over, nor the one that was asked before. */
export function receiversFor(
  { providers, outside }: Pick<Receivers, 'providers' | 'outside'>,
  { fromId, toId, toOutsideId, kind }: Pick<Handover, 'fromId' | 'toId' | 'toOutsideId' | 'kind'>,
): (Receiver & { readonly key: string })[] {
  const inside = kind === 'prison to prison';
  const places = providers.filter(
    (one) => one.id !== fromId && one.id !== toId && (one.placeKind === 'community service') !== inside,
  );
  return [
    ...places.map((one) => ({
      ...{ key: one.id, toId: one.id, toOutsideId: null, area: one.area, words: providerInWords(one) },
      answerWithinDays: one.acknowledgeWithinDays,
    })),
    ...(inside ? [] : outside.filter(({ id }) => id !== toOutsideId)).map((one) => ({
      ...{
        key: one.id,
        toId: null,
        toOutsideId: one.id,
        area: one.area,
        words: `${one.name}, ${one.area} (by secure mail)`,
      },
      answerWithinDays: 2,
    })),
  ];
}
export const receiverOf = (
  receivers: Receivers,
  key: string,
  handover: Parameters<typeof receiversFor>[1],
): Receiver | undefined => receiversFor(receivers, handover).find((one) => one.key === key);

export const receiverField = (receivers: Receivers, handover: Parameters<typeof receiversFor>[1]): Field => ({
  is: 'select',
  name: 'to',
  options: {
    label: 'Who takes them on?',
    empty: 'Choose',
    items: receiversFor(receivers, handover).map(({ key, words }) => ({ value: key, text: words })),
  },
});
