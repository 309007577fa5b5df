// What this wing has for the home page: each of its parts, one after the other. What happened lately is read for all of them at once.
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { answerTelling } from './answers/events.ts';
import { answerHome } from './answers/home.ts';
import { leadingHome } from './leading/home.ts';
import { paperHome } from './paper/home.ts';
import { roundTelling } from './rounds/events.ts';
import { roundHome } from './rounds/home.ts';
import { readLately } from './store/happenings.ts';
import { wardTelling } from './wards/events.ts';
import { wardHome } from './wards/home.ts';

const changedWithinDays = 14;
const telling = [...answerTelling, ...roundTelling, ...wardTelling];

export async function homePartOf(ask: Ask): Promise<HomePart> {
  const since = new Date(ask.now.getTime() - changedWithinDays * 86_400_000);
  const lately = await ask.read((scope) => readLately(scope, telling, since));
  const parts: HomePart[] = [];
  for (const part of [answerHome, roundHome, paperHome, wardHome, leadingHome]) parts.push(await part(ask, lately));
  return {
    needsYou: parts.flatMap(({ needsYou }) => needsYou),
    dueSoon: parts.flatMap(({ dueSoon }) => dueSoon).toSorted((a, b) => a.on.localeCompare(b.on)),
    changed: parts.flatMap(({ changed }) => changed),
    ...parts.map(({ became }) => became && { became }).find((one) => one !== undefined),
  };
}
