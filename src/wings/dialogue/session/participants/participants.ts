// People with an account who take part: they alone, with the facilitators, may read what stays in the room.
import { z } from 'zod';
import { type Ending, isRefusal, notFound, type PageEnding, page, redirect } from '../../../../shell/endings.ts';
import { type FormView, readForm, several } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Person, readPeople, shownName } from '../../../partnership/index.ts';
import { askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { hasDesign } from '../../session.ts';
import { readParticipants, setParticipants } from '../../store/design.ts';
import { trail } from '../../trail.ts';
import { changedMeanwhile, type FoundSession, sessionIn, worriedAtOf } from '../found.ts';

const schema = z.object({ people: several() });

const participantsPage = (form: FormView, found: FoundSession, people: readonly Person[], slug: string): PageEnding =>
  page(
    'wings/dialogue/session/participants/participants.njk',
    {
      title: 'Who takes part and has an account?',
      asked: found.session.title,
      crumbs: trail(slug, found.engagement, found.session),
      people: people.map((person) => ({ value: person.id, text: shownName(person) })),
      form,
    },
    worriedAtOf(found),
  );

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const session = await sessionIn(scope, ask);
    // a care space keeps its date, its place and its number: nobody is named
    if (!session || !hasDesign(session.session.kind)) return undefined;
    const named = await readParticipants(scope, session.session.id);
    const people = (await readPeople(scope)).filter(({ id, hasLeft }) => !hasLeft || named.includes(id));
    return { ...session, named, people };
  });

export async function showParticipants(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('session');
  return participantsPage(
    ask.open({ people: facts.named }, facts.session.version),
    facts,
    facts.people,
    ask.seat.partnership.slug,
  );
}

export async function doParticipants(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('session');
  const { engagement, session } = facts;
  const read = readForm(schema, ask.body);
  const chosen = facts.people.map(({ id }) => id).filter((id) => read.ok && read.values.people.includes(id));
  const kept = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await setParticipants(scope, session.id, askedVersion(ask), chosen))) return changedMeanwhile();
      return { result: true, happened: happened.participantsSet(session.id, chosen.length) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.session(ask.seat.partnership.slug, engagement.slug, session.slug),
    'Who may read what stays in the room is kept.',
  );
}
