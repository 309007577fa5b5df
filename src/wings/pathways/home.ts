// What this wing has for the home page: each of its parts, one after the other.
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { continuityHome } from './continuity/home.ts';
import { directoryHome } from './directory/home.ts';
import { handoverHome } from './handovers/home.ts';
import { gateHome } from './papers/home.ts';
import { referenceHome } from './references/home.ts';
import { lostHome } from './sessions-lost/home.ts';
import { teamHome } from './teams/home.ts';

export async function homePartOf(ask: Ask): Promise<HomePart> {
  const parts: HomePart[] = [];
  for (const part of [directoryHome, teamHome, referenceHome, handoverHome, lostHome, continuityHome, gateHome])
    parts.push(await part(ask));
  return {
    needsYou: parts.flatMap(({ needsYou }) => needsYou),
    dueSoon: parts.flatMap(({ dueSoon }) => dueSoon).toSorted((a, b) => a.on.localeCompare(b.on)),
    changed: parts.flatMap(({ changed }) => changed).toSorted((a, b) => b.at.getTime() - a.at.getTime()),
  };
}
