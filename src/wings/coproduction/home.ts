// What this wing has for the home page: each of its parts, one after the other.
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { answerHome } from './answers/home.ts';
import { leadingHome } from './leading/home.ts';
import { paperHome } from './paper/home.ts';
import { roundHome } from './rounds/home.ts';
import { wardHome } from './wards/home.ts';

export async function homePartOf(ask: Ask): Promise<HomePart> {
  const parts: HomePart[] = [];
  for (const part of [answerHome, roundHome, paperHome, wardHome, leadingHome]) parts.push(await part(ask));
  return {
    needsYou: parts.flatMap(({ needsYou }) => needsYou),
    dueSoon: parts.flatMap(({ dueSoon }) => dueSoon).toSorted((a, b) => a.on.localeCompare(b.on)),
    changed: parts.flatMap(({ changed }) => changed),
    ...parts.map(({ became }) => became && { became }).find((one) => one !== undefined),
  };
}
