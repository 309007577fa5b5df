import { closed, type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readRoomsThatAgreed, readSessions } from '../../../dialogue/index.ts';
import { mayOpenCoding } from '../../policy.ts';
import {
  addCodingProject,
  addSource,
  endCodingProject,
  nameCoder,
  readCodingProjects,
  readSeated,
  takeCoderOut,
} from '../../store/coding-projects.ts';
import { atProject } from '../at-project.ts';
import { stateOf } from '../coding.ts';
import { codingHappened } from '../events.ts';
import { codingPaths as paths, takenBelowCoding } from '../paths.ts';
import type { AtProject } from '../read-project.ts';
import { readCodersForm, readEnding, readOpening, readRoomForm } from './form.ts';
import { addRoomPage, codersPage, endPage, openingPage } from './page.ts';

export async function showOpenProject(ask: Ask): Promise<Ending> {
  return openingPage(ask.open({ startsOn: ask.today }), await ask.read(readSeated), ask.seat.partnership.slug);
}

export async function doOpenProject(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const people = await ask.read(readSeated);
  const read = readOpening(ask.body, ask.today);
  if (!read.ok) return invalid(openingPage(again(ask.body, read.errors), people, slug));
  const { coders, ...said } = read.values;
  const named = people.filter(({ id }) => coders.includes(id));
  const id = ask.newId();
  const opened = await ask.act({
    may: mayOpenCoding(ask.seat),
    apply: async (scope) => {
      const taken = (await readCodingProjects(scope)).map((project) => project.slug);
      const address = slugFor(said.name, [...takenBelowCoding, ...taken]);
      await addCodingProject(scope, { id, slug: address, ...said, openedBy: ask.seat.personId });
      for (const one of named) await nameCoder(scope, { projectId: id, personId: one.id, on: ask.today });
      return { result: address, happened: codingHappened.projectOpened(id, said.endsOn, named.length) };
    },
  });
  return isRefusal(opened) ? opened : redirect(paths.codingProject(slug, opened), 'The project is open.');
}

const asOpener = (ask: Ask) => atProject(ask, () => mayOpenCoding(ask.seat));
const over = (at: AtProject, today: string) =>
  stateOf(at.project, today) === 'ended'
    ? closed('This project has ended.', 'Nobody reads its words any more. A new question needs a new approval.')
    : undefined;
const hrefOf = (ask: Ask, at: AtProject) => paths.codingProject(ask.seat.partnership.slug, at.project.slug);

export async function showNameCoders(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  const people = await ask.read(readSeated);
  const coders = at.coders.map(({ personId }) => personId);
  return over(at, ask.today) ?? codersPage(ask.open({ coders }), at.project, people, ask.seat.partnership.slug);
}

export async function doNameCoders(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  const ended = over(at, ask.today);
  if (ended) return ended;
  const people = await ask.read(readSeated);
  const read = readCodersForm(ask.body);
  if (!read.ok) return invalid(codersPage(again(ask.body, read.errors), at.project, people, ask.seat.partnership.slug));
  const now = new Set(at.coders.map(({ personId }) => personId));
  const comes = people.filter(({ id }) => read.values.coders.includes(id) && !now.has(id));
  const goes = at.coders.filter(({ personId }) => !read.values.coders.includes(personId));
  const kept = await ask.act({
    may: mayOpenCoding(ask.seat),
    apply: async (scope) => {
      for (const { id } of comes) await nameCoder(scope, { projectId: at.project.id, personId: id, on: ask.today });
      for (const { personId } of goes) await takeCoderOut(scope, { projectId: at.project.id, personId, on: ask.today });
      return { result: true, happened: codingHappened.codersNamed(at.project.id, comes.length, goes.length) };
    },
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'Who codes is kept.');
}

async function roomsFor(ask: Ask, at: AtProject) {
  const there = new Set(at.sources.flatMap(({ sessionId, goneAt }) => (goneAt === null ? (sessionId ?? []) : [])));
  return ask.read(async (scope) => {
    const agreed = await readRoomsThatAgreed(scope);
    return (await readSessions(scope)).filter(({ id }) => agreed.has(id) && !there.has(id));
  });
}

export async function showAddRoom(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  const ended = over(at, ask.today);
  return ended ?? addRoomPage(ask.open(), at.project, await roomsFor(ask, at), ask.seat.partnership.slug);
}

export async function doAddRoom(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  const ended = over(at, ask.today);
  if (ended) return ended;
  const rooms = await roomsFor(ask, at);
  const read = readRoomForm(ask.body);
  const room = rooms.find(({ id }) => read.ok && id === read.values.session);
  if (!room) {
    const errors = [{ name: 'session', text: 'Choose a room that agreed to it' }];
    return invalid(addRoomPage(again(ask.body, errors), at.project, rooms, ask.seat.partnership.slug));
  }
  const id = ask.newId();
  const kept = await ask.act({
    may: mayOpenCoding(ask.seat),
    apply: async (scope) => {
      if (!(await readRoomsThatAgreed(scope)).has(room.id))
        return closed('The room took its yes back just now.', 'Nobody reads it.');
      const source = { id, projectId: at.project.id, kind: 'session' as const, sessionId: room.id };
      await addSource(scope, {
        ...source,
        name: room.title.slice(0, 120),
        addedAt: ask.now,
        addedBy: ask.seat.personId,
      });
      return { result: true, happened: codingHappened.roomAdded(id) };
    },
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'Those who code can read it now.');
}

export async function showEndProject(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  return over(at, ask.today) ?? endPage(ask.open({}, at.project.version), at.project, ask.seat.partnership.slug);
}

export async function doEndProject(ask: Ask): Promise<Ending> {
  const at = await asOpener(ask);
  if (isRefusal(at)) return at;
  const ended = over(at, ask.today);
  if (ended) return ended;
  const read = readEnding(ask.body);
  if (!read.ok) return invalid(endPage(again(ask.body, read.errors), at.project, ask.seat.partnership.slug));
  const kept = await ask.act({
    may: mayOpenCoding(ask.seat),
    apply: async (scope) =>
      (await endCodingProject(scope, at.project, { on: ask.today, because: read.values.because }))
        ? { result: true, happened: codingHappened.projectEnded(at.project.id, ask.today) }
        : stale({ what: 'project', theirs: [], yours: [], again: hrefOf(ask, at) }),
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'The project has ended. Nobody reads its words any more.');
}
