// The list of what was worked on, and writing down or changing one piece.
import { linkThread, unlinkThread } from '../../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepInvolvement } from '../../policy.ts';
import {
  addInvolvement,
  changeInvolvement,
  findInvolvement,
  readInvolvement,
  readPartOf,
} from '../../store/involvement.ts';
import { happened } from '../events.ts';
import { leadingPaths as paths } from '../paths.ts';
import { involvementValues, readInvolvementForm } from './form.ts';
import { factsOf, involvementFormPage, involvementPage } from './page.ts';
import { readPartsOf } from './part-of.ts';

export async function showInvolvement(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await ask.read(async (scope) => ({
    works: await readInvolvement(scope),
    links: await readPartOf(scope),
    parts: await readPartsOf(scope, slug),
  }));
  return involvementPage(facts, ask.seat);
}

const partsFor = (ask: Ask) => ask.read((scope) => readPartsOf(scope, ask.seat.partnership.slug));

export async function showAddInvolvement(ask: Ask): Promise<Ending> {
  return involvementFormPage(ask.open({ partOf: ask.query.of }), await partsFor(ask), null);
}

export async function doAddInvolvement(ask: Ask): Promise<Ending> {
  const parts = await partsFor(ask);
  const read = readInvolvementForm(ask.body, parts);
  if (!read.ok) return invalid(involvementFormPage(again(ask.body, read.errors), parts, null));
  const id = ask.newId();
  const { partOf, ...said } = read.values;
  const kept = await ask.act({
    may: mayKeepInvolvement(ask.seat),
    apply: async (scope) => {
      await addInvolvement(scope, id, said);
      const [kind, of] = (partOf ?? '').split(':');
      if (kind && of) await linkThread(scope, { kind, id: of }, { kind: 'involvement', id }, 'worked on');
      return { result: true, happened: happened.involvementKept(id, said.led, said.decided, said.paid) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.involvement(ask.seat.partnership.slug), 'It is kept.');
}

async function find(ask: Ask) {
  return ask.read(async (scope) => {
    const work = await findInvolvement(scope, ask.params.work ?? '');
    const links = (await readPartOf(scope)).filter(({ involvementId }) => involvementId === work?.id);
    return work && { work, links };
  });
}

export async function showChangeInvolvement(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('piece of work');
  const [link] = found.links;
  const values = { ...involvementValues(found.work), partOf: link && `${link.kind}:${link.id}` };
  return involvementFormPage(ask.open(values, found.work.version), await partsFor(ask), found.work);
}

export async function doChangeInvolvement(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await find(ask);
  if (!found) return notFound('piece of work');
  const { work, links } = found;
  const parts = await partsFor(ask);
  const read = readInvolvementForm(ask.body, parts);
  if (!read.ok) return invalid(involvementFormPage(again(ask.body, read.errors), parts, work));
  const { partOf, ...said } = read.values;
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepInvolvement(ask.seat),
    apply: async (scope) => {
      if (!(await changeInvolvement(scope, work.id, seen, said)))
        return stale({
          what: 'piece of work',
          theirs: factsOf((await findInvolvement(scope, work.id)) ?? work),
          yours: factsOf(said),
          again: paths.changeInvolvement(slug, work.id),
        });
      for (const link of links) await unlinkThread(scope, link.id, work.id);
      const [kind, of] = (partOf ?? '').split(':');
      if (kind && of) await linkThread(scope, { kind, id: of }, { kind: 'involvement', id: work.id }, 'worked on');
      return { result: true, happened: happened.involvementChanged(work.id, seen + 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.involvement(slug), 'The changes are kept.');
}
