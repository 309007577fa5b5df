import { z } from 'zod';
import { type Ending, file, invalid, isRefusal, notFound } from '../../../../shell/endings.ts';
import type { Exported } from '../../../../shell/exported.ts';
import { again, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findPerson, readPartners } from '../../../partnership/index.ts';
import { mayTakeForSomebody, mayTakeOwn } from '../../policy.ts';
import { readDoneAbout, readHeld, readToldBy } from '../../store/about-person.ts';
import { readTables } from '../../store/tables.ts';
import { exportHappened as happened } from '../events.ts';
import { htmlOf } from '../plain-page.ts';
import { type KeptAbout, keptAboutDocument } from './document.ts';
import { aboutSomebodyPage, aboutYouPage } from './page.ts';
import { reachOf } from './places.ts';

type Declared = () => Exported;

export const showAboutYou = async (ask: Ask): Promise<Ending> => aboutYouPage(ask.open(), ask.seat);

export const doAboutYou =
  (exported: Declared) =>
  async (ask: Ask): Promise<Ending> => {
    const { personId, shownAs } = ask.seat;
    return given(ask, await gather(ask, exported(), { id: personId, shownAs }), personId, 'themselves');
  };

export async function showAboutSomebody(ask: Ask): Promise<Ending> {
  const person = await ask.read((scope) => findPerson(scope, ask.params.person ?? ''));
  return person ? aboutSomebodyPage(ask.open(), ask.seat, person.shownAs) : notFound('person');
}

const shape = z.object({
  asked: z.enum(['in person', 'in writing', 'through somebody'], { error: 'Say how they asked' }),
});

export const doAboutSomebody =
  (exported: Declared) =>
  async (ask: Ask): Promise<Ending> => {
    const person = await ask.read((scope) => findPerson(scope, ask.params.person ?? ''));
    if (!person) return notFound('person');
    const read = readForm(shape, ask.body);
    if (!read.ok) return invalid(aboutSomebodyPage(again(ask.body, read.errors), ask.seat, person.shownAs));
    return given(ask, await gather(ask, exported(), person), person.id, read.values.asked);
  };

async function given(
  ask: Ask,
  kept: KeptAbout,
  personId: string,
  asked: Parameters<typeof happened.keptAbout>[2],
): Promise<Ending> {
  const things = kept.held.reduce((sum, { rows }) => sum + rows.length, 0);
  const may = personId === ask.seat.personId ? mayTakeOwn(ask.seat) : mayTakeForSomebody(ask.seat);
  const taken = await ask.act({
    may,
    apply: async () => ({ result: true, happened: happened.keptAbout(ask.newId(), personId, asked, things) }),
  });
  if (isRefusal(taken)) return taken;
  return file(htmlOf(keptAboutDocument(kept)), 'text/html; charset=utf-8', `kept-about-${ask.today}.html`);
}

const gather = (ask: Ask, exported: Exported, person: { id: string; shownAs: string }): Promise<KeptAbout> =>
  ask.read(async (scope) => {
    const { seat, now } = ask;
    const { seen, theirsAlone, withFacilitators } = reachOf(exported, seat, person.id);
    const themselves = person.id === seat.personId;
    const tables = await readTables(scope);
    const held: KeptAbout['held'][number][] = [];
    for (const place of seen)
      held.push({ heading: place.held.heading, rows: await readHeld(scope, tables, place, person.id) });
    const partners = await readPartners(scope);
    return {
      ...{ partnership: seat.partnership, shownAs: person.shownAs, now, forThem: !themselves },
      ...{ held, theirsAlone, withFacilitators },
      told: themselves || seat.clearance === 'facilitators' ? await readToldBy(scope, person.id) : null,
      done: await readDoneAbout(scope, person.id),
      account: themselves ? await ask.accounts.keptOf(scope, person.id) : null,
      providers: partners.filter(({ kind }) => kind === 'provider').map(({ name }) => name),
    };
  });
