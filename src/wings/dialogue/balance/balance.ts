import { AMOUNTS } from '../../../room/index.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  type Refusal,
  redirect,
} from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord } from '../record/act-on-record.ts';
import { askedPage } from '../record/asked.ts';
import { type AtRecord, atRecord, atSession } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { whyNotKept } from '../record/record.ts';
import { sessionLine } from '../record/session-words.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { joinedName, joinSmall } from './shown.ts';

/** Off until the room asks for it; then it stays asked for. */
export async function doAskBalance(ask: Ask): Promise<Ending> {
  const session = await atSession(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(session)) return session;
  const asked = await actOnRecord(ask, session.id, {
    may: mayKeepRecord(ask.seat),
    work: ({ keep }) => keep('balance asked', {}),
  });
  if (isRefusal(asked)) return asked;
  return redirect(
    recordLinks(ask.seat.partnership.slug, session).howWeTalked,
    'It is kept that the room asks for it. It is entered after the session.',
  );
}

export async function showBalance(ask: Ask): Promise<Ending> {
  const at = await atBalance(ask);
  return isRefusal(at) ? at : balancePage(ask, at, ask.open());
}

export async function doBalance(ask: Ask): Promise<Ending> {
  const at = await atBalance(ask);
  if (isRefusal(at)) return at;
  const groups = groupsOf(at);
  const entered = groups.map(({ name }) => AMOUNTS.find((amount) => amount === ask.body[name]));
  const errors = groups.flatMap(({ name, label }, i) =>
    entered[i] === undefined ? [{ name, text: `Say how much was heard from ${label}` }] : [],
  );
  if (errors.length > 0) return invalid(balancePage(ask, at, again(ask.body, errors)));
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ keep }) => {
      for (const [i, { perspectives }] of groups.entries()) {
        const amount = entered[i];
        const refusal = amount && (await keep('balance entered', { perspectives, amount }));
        if (refusal) return refusal;
      }
      return undefined;
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(recordLinks(ask.seat.partnership.slug, at.session).howWeTalked, 'It is kept.');
}

async function atBalance(ask: Ask): Promise<AtRecord | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const { session, state } = at;
  const why = whyNotKept('balance entered', session.state, state.keeping?.depth ?? null);
  if (why) return closed(why.because, why.instead);
  if (!state.balance.asked) return closed('The room has not asked for this.', 'It stays off unless the room asks.');
  if (groupsOf(at).length === 0)
    return closed(
      'This cannot be shown without pointing at someone.',
      'Say first how many were there from each view. Views of fewer than 5 people are shown together with a larger one.',
    );
  return at;
}

/** One question for each view of five or more, small ones joined with a larger. */
const groupsOf = ({ state, perspectives }: AtRecord) =>
  joinSmall(state.attendance?.byPerspective ?? []).map((group, i) => {
    const ids = group.map(({ perspective }) => perspective);
    return { name: `amount-${i + 1}`, label: joinedName(ids, perspectives), perspectives: ids };
  });

function balancePage(ask: Ask, at: AtRecord, form: FormView): PageEnding {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return askedPage(
    {
      title: 'How was the talking shared?',
      asked: sessionLine(at.session),
      lead: 'As the room remembers it, afterwards. Listening counts as taking part.',
      back: { text: 'How we talked', href: links.howWeTalked },
      fields: groupsOf(at).map(({ name, label }) => ({
        is: 'radios',
        name,
        options: {
          label,
          items: [
            { value: 'much', text: 'Spoke much' },
            { value: 'some', text: 'Spoke some' },
            { value: 'little', text: 'Spoke a little' },
            { value: 'listened', text: 'Listened' },
          ],
          small: true,
          inline: true,
        },
      })),
      button: 'Keep it',
      next: ['Views of fewer than 5 people stand together with a larger one, so that no one can be picked out.'],
      form,
    },
    at.session.placeSlug,
  );
}
