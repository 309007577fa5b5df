import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { hasLevel } from '../../../shell/standing.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { maySayAgreed, maySayEngagementDelivered, saysDeliveredThemselves } from '../policy.ts';
import { type SayingKind, sayings } from '../saying.ts';
import { addSaying } from '../store/sayings.ts';
import { type Engaged, readTable } from '../table.ts';
import { readTellers, type Teller } from '../tellers.ts';
import { readSayingForm } from './form.ts';

interface Saying {
  readonly engagement: Engaged;
  readonly saying: SayingKind;
  readonly own: boolean;
  readonly tellers: readonly Teller[] | null;
}
async function findSaying(ask: Ask): Promise<Saying | undefined> {
  const saying = sayings.find((one) => one === ask.params.saying);
  const engagement = (await ask.read(readTable)).engagements.find(({ slug }) => slug === ask.params.engagement);
  if (!saying || !engagement) return undefined;
  const own = saying === 'agreed' ? hasLevel(ask.seat, 'strategic') : saysDeliveredThemselves(ask.seat, null);
  const tellers = saying === 'delivered' && !own ? await ask.read((scope) => readTellers(scope, null)) : null;
  return { engagement, saying, own, tellers };
}
const may = (ask: Ask, { saying }: Saying) =>
  saying === 'agreed' ? maySayAgreed(ask.seat) : maySayEngagementDelivered(ask.seat);

const formPage = ({ engagement, saying, own, tellers }: Saying, form: FormView) =>
  page('wings/agreement/say-of-engagement/say-of-engagement.njk', {
    title:
      saying === 'agreed'
        ? 'Say that it is agreed at strategic level'
        : 'Say that it is delivered at operational level',
    button: saying === 'agreed' ? 'Say that it is agreed' : 'Say that it is delivered',
    engagement: engagement.title,
    own,
    tellers: tellers?.map(({ id, name }) => ({ value: id, text: name })) ?? null,
    form,
  });

export async function showSayOfEngagement(ask: Ask): Promise<Ending> {
  const found = await findSaying(ask);
  if (!found) return notFound('page');
  return ask.permit(may(ask, found)) ?? formPage(found, ask.open({ on: ask.today }));
}

export async function doSayOfEngagement(ask: Ask): Promise<Ending> {
  const found = await findSaying(ask);
  if (!found) return notFound('page');
  const refused = ask.permit(may(ask, found));
  if (refused) return refused;
  const read = readSayingForm(ask.body, { ...found, today: ask.today });
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { engagement, saying } = found;
  const done = await ask.act({
    may: may(ask, found),
    apply: async (scope) => {
      const { words, on } = read.values;
      const who = whoSaid(ask, found, read.values.saidBy);
      const by = ask.seat.personId;
      await addSaying(scope, {
        id: ask.newId(),
        engagementId: engagement.id,
        saying,
        words,
        saidOn: on,
        saidByPersonId: by,
        ...who,
      });
      return { result: true, happened: happened.said(engagement.id, saying) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.agreement(ask.seat.partnership.slug),
    saying === 'agreed' ? 'It is said to be agreed. That is not the same as delivered.' : 'It is said to be delivered.',
  );
}

function whoSaid(ask: Ask, { saying, own, tellers }: Saying, saidBy: string | null) {
  if (saying === 'agreed')
    return { saidBy: own ? ask.seat.shownAs : saidBy, level: 'strategic' as const, ofThoseItIsFor: false };
  const teller = tellers?.find(({ id }) => id === saidBy);
  const operational = teller ? teller.level === 'operational' : hasLevel(ask.seat, 'operational');
  return {
    saidBy: teller?.shownAs ?? ask.seat.shownAs,
    level: operational ? ('operational' as const) : null,
    ofThoseItIsFor: teller ? teller.isForThem : !operational,
  };
}
