import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayKeepRecord } from '../../record-policy.ts';
import { actOnRecord } from '../act-on-record.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { whyNotKept } from '../record.ts';
import { readKeepForm } from './form.ts';
import { type KeepLinks, keepPage } from './page.ts';

/** Paper is entered one after another in the same manner, so the choices stay as they were. */
const stays = ['perspective', 'form', 'exact'] as const;

export async function showKeep(ask: Ask): Promise<Ending> {
  const at = await atKeeping(ask);
  if (isRefusal(at)) return at;
  const { perspective = '', form = 'spoken', exact = 'point' } = ask.query;
  return keepPage(at, ask.open({ perspective, form, exact }), linksOf(ask, at));
}

export async function doKeep(ask: Ask): Promise<Ending> {
  const at = await atKeeping(ask);
  if (isRefusal(at)) return at;
  const links = linksOf(ask, at);
  const read = readKeepForm(ask.body);
  if (!read.ok) return invalid(keepPage(at, again(ask.body, read.errors), links));
  const { words, perspective, form, exact, couldTell } = read.values;
  if (perspective !== null && !at.perspectives.some(({ id }) => id === perspective)) {
    const errors = [{ name: 'perspective', text: 'Choose one of the views on the page' }];
    return invalid(keepPage(at, again(ask.body, errors), links));
  }
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: ({ keep }) =>
      keep('contribution kept', {
        ...{ words: words ?? '', perspective, form, exact: exact === 'exact', segment: null },
        couldTell: couldTell ?? 'not asked',
      }),
  });
  if (isRefusal(kept)) return kept;
  const same = new URLSearchParams(stays.map((name) => [name, read.values[name] ?? '']));
  const { engagementSlug: e, slug: s } = at.session;
  return redirect(`${recordPaths.keep(ask.seat.partnership.slug, e, s)}?${same}`, 'It is kept.');
}

async function atKeeping(ask: Ask): Promise<AtRecord | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const why = whyNotKept('contribution kept', at.session.state, at.state.keeping?.depth ?? null);
  return why ? closed(why.because, why.instead) : at;
}

function linksOf(ask: Ask, { session }: AtRecord): KeepLinks {
  const at = [ask.seat.partnership.slug, session.engagementSlug, session.slug] as const;
  return { record: recordPaths.record(...at), strike: (id) => recordPaths.strike(...at, id) };
}
