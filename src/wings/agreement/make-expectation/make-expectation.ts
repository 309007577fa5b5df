import { linkThread } from '../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { slugFor } from '../../../shell/slug.ts';
import { shortDay } from '../../../shell/words-in-time.ts';
import { readSessions, type Session } from '../../dialogue/index.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { happened } from '../events.ts';
import type { Forum } from '../forum.ts';
import { readThemes, type ThemeHere } from '../origins.ts';
import { partyKey } from '../party.ts';
import { paths, takenBelow } from '../paths.ts';
import { mayAskFor } from '../policy.ts';
import { addExpectation, readTakenSlugs } from '../store/expectations.ts';
import { readForumRows } from '../store/forums.ts';
import { readTable, type Table } from '../table.ts';
import { tellParty } from '../tell-party.ts';
import { tiersFor } from '../tier.ts';
import { readAskForm } from './form.ts';

interface Around {
  readonly table: Table;
  readonly sessions: readonly Session[];
  readonly themes: readonly ThemeHere[];
  readonly forums: readonly Forum[];
}
const around = (ask: Ask): Promise<Around> =>
  ask.read(async (scope) => {
    const table = await readTable(scope);
    return {
      table,
      sessions: (await readSessions(scope)).filter(({ kind, state }) => kind !== 'care space' && state !== 'stopped'),
      themes: await readThemes(scope, table, ask.seat),
      forums: (await readForumRows(scope, { tiers: tiersFor(ask.seat.clearance) })).filter(
        ({ state }) => state !== 'stopped',
      ),
    };
  });

const mayAsk = (ask: Ask, table: Table) => table.parties.filter((party) => mayAskFor(ask.seat, party).allowed);

function formPage(ask: Ask, { table, sessions, themes, forums }: Around, form: FormView) {
  const asking = mayAsk(ask, table);
  return page('wings/agreement/make-expectation/make-expectation.njk', {
    title: 'Ask for something',
    asking: asking.map((party) => ({ value: partyKey(party), text: party.name })),
    asked: table.parties.map((party) => ({ value: partyKey(party), text: party.name })),
    sessions: sessions.map(({ id, title, onDate }) => ({
      value: id,
      text: onDate ? `${title}, ${shortDay(onDate)}` : title,
    })),
    themes: themes.map(({ id, title }) => ({ value: id, text: title })),
    forums: forums.map(({ id, name }) => ({ value: id, text: name })),
    choice: engagementChoice(table, ask.query.engagement),
    form,
  });
}

export async function showMakeExpectation(ask: Ask): Promise<Ending> {
  const there = await around(ask);
  const asking = mayAsk(ask, there.table);
  const [first] = there.table.parties;
  const refused = asking.length === 0 && first ? ask.permit(mayAskFor(ask.seat, first)) : undefined;
  if (refused) return refused;
  const [only] = asking.length === 1 ? asking : [];
  return formPage(
    ask,
    there,
    ask.open({
      from: only ? partyKey(only) : '',
      session: there.sessions.find(({ slug }) => slug === ask.query.session)?.id ?? '',
      theme: there.themes.find(({ id }) => id === ask.query.theme)?.id ?? '',
      forum: there.forums.find(({ slug }) => slug === ask.query.forum)?.id ?? '',
      engagement: engagementChoice(there.table, ask.query.engagement).given,
    }),
  );
}

export async function doMakeExpectation(ask: Ask): Promise<Ending> {
  const there = await around(ask);
  const { table, sessions, themes, forums } = there;
  const read = readAskForm(ask.body, {
    mayAsk: mayAsk(ask, table),
    all: table.parties,
    sessionIds: sessions.map(({ id }) => id),
    themeIds: themes.map(({ id }) => id),
    forumIds: forums.map(({ id }) => id),
    engagementErrors: (id) => engagementErrors(table, id),
  });
  if (!read.ok) return invalid(formPage(ask, there, again(ask.body, read.errors)));
  const { from, to, title, words, session: sessionId, theme, forum } = read.values;
  const engagementId =
    sessions.find(({ id }) => id === sessionId)?.engagementId ??
    themes.find(({ id }) => id === theme)?.engagementId ??
    forums.find(({ id }) => id === forum)?.engagementId ??
    read.values.engagement;
  const id = ask.newId();
  const slug = await ask.act({
    may: mayAskFor(ask.seat, from),
    apply: async (scope) => {
      const address = slugFor(title, [...takenBelow, ...(await readTakenSlugs(scope))]);
      const by = ask.seat.personId;
      await addExpectation(scope, {
        id,
        slug: address,
        engagementId,
        sessionId,
        from,
        to,
        title,
        words,
        on: ask.today,
        by,
      });
      const made = { kind: 'expectation', id };
      if (theme !== null) await linkThread(scope, { kind: 'theme', id: theme }, made, 'asked');
      if (sessionId !== null) await linkThread(scope, { kind: 'session', id: sessionId }, made, 'asked');
      if (forum !== null) await linkThread(scope, { kind: 'forum', id: forum }, made, 'asked');
      await tellParty(ask, scope, to);
      return { result: address, happened: happened.asked(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  const kept = to.together
    ? `It is kept. ${to.name} answer together, in the room.`
    : `It is kept. ${to.name} can see it now.`;
  return redirect(paths.expectation(ask.seat.partnership.slug, slug), kept);
}
