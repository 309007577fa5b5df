// The way of most pages of a record: ask one thing, keep one entry, go back to the record.
import type { Kind, Payloads } from '../../../room/index.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView, type Reading } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { actOnRecord, type Keeper } from './act-on-record.ts';
import { type Asked, askedPage } from './asked.ts';
import { type AtRecord, atRecord } from './at-record.ts';
import { type RecordLinks, recordLinks } from './links.ts';
import { whyNotKept } from './record.ts';
import { sessionLine } from './session-words.ts';

export type AtLinks = AtRecord & { readonly links: RecordLinks; readonly params: Readonly<Record<string, string>> };

interface One<K extends Kind, Values> {
  readonly kind: K;
  readonly asks: (at: AtLinks) => Omit<Asked, 'asked' | 'back' | 'form'> & { readonly back?: Asked['back'] };
  /** @param query words that another page fills in */
  readonly begins?: (at: AtLinks, query: Readonly<Record<string, string>>) => Record<string, unknown>;
  readonly read: (body: Record<string, unknown>, at: AtLinks) => Reading<Values>;
  readonly body: (values: Values, at: AtLinks) => Payloads[K];
  readonly also?: (keeper: Keeper, at: AtLinks, id: string, values: Values) => Promise<Refusal | undefined>;
  readonly leadsTo?: (at: AtLinks) => string;
  readonly kept: string;
}

export function keepOne<K extends Kind, Values>(one: One<K, Values>) {
  const pageOf = (at: AtLinks, form: FormView) =>
    askedPage(
      {
        back: { text: 'The record', href: at.links.record },
        ...one.asks(at),
        ...{ asked: sessionLine(at.session), form },
      },
      at.session.placeSlug,
    );

  async function atOne(ask: Ask): Promise<AtLinks | Refusal> {
    const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
    if (isRefusal(at)) return at;
    const why = whyNotKept(one.kind, at.session.state, at.state.keeping?.depth ?? null);
    if (why) return closed(why.because, why.instead);
    return { ...at, links: recordLinks(ask.seat.partnership.slug, at.session), params: ask.params };
  }

  const show = async (ask: Ask): Promise<Ending> => {
    const at = await atOne(ask);
    return isRefusal(at) ? at : pageOf(at, ask.open(one.begins?.(at, ask.query)));
  };
  const keep = async (ask: Ask): Promise<Ending> => {
    const at = await atOne(ask);
    if (isRefusal(at)) return at;
    const read = one.read(ask.body, at);
    if (!read.ok) return invalid(pageOf(at, again(ask.body, read.errors)));
    const id = ask.newId();
    const kept = await actOnRecord(ask, at.session.id, {
      may: mayKeepRecord(ask.seat),
      work: async (keeper) =>
        (await keeper.keep(one.kind, one.body(read.values, at), { id })) ??
        (await one.also?.(keeper, at, id, read.values)),
    });
    if (isRefusal(kept)) return kept;
    return redirect(one.leadsTo?.(at) ?? at.links.record, one.kept);
  };
  return { show, keep };
}

/** Only views that are on the page may be named. */
export const isView = ({ perspectives }: AtRecord, id: string | null): boolean =>
  id === null || perspectives.some((perspective) => perspective.id === id);
