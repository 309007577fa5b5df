// How long the pages of pathways take with five years of people: 7 establishments and 5,500 people, each page beside its own queries asked
// again by themselves in the same run; and how that grows to 120 establishments and 100,000 people.

import { beside, type Result } from './result.ts';
import { pageOf, running } from './running.ts';

interface Size {
  readonly establishments: number;
  readonly people: number;
  /** Milliseconds; null: only how it grows. */
  readonly goal: number | null;
}
const sizes: readonly Size[] = [
  { establishments: 7, people: 5_500, goal: 100 },
  { establishments: 120, people: 100_000, goal: null },
];

interface Measured {
  readonly what: string;
  readonly path: string;
  readonly seat: 'manager' | 'strategic-manager' | 'commissioner';
}
const pages: readonly Measured[] = [
  { what: 'the page of a team', path: 'teams/prison-1', seat: 'manager' },
  { what: 'the clock list of one establishment', path: 'handovers', seat: 'manager' },
  { what: 'the clock list of all', path: 'handovers', seat: 'strategic-manager' },
  { what: 'continuity by month, one establishment', path: 'continuity/own?by=month', seat: 'manager' },
  { what: 'continuity by month, all', path: 'continuity/own?by=month', seat: 'strategic-manager' },
  { what: 'continuity as it was let out', path: 'continuity', seat: 'commissioner' },
];

/** Prisons with two providers each, and a community service for every third of them. */
function partnershipOf({ establishments, people }: Size): string {
  const prisons = Array.from({ length: establishments }, (_, n) => n + 1);
  const services = Array.from({ length: Math.ceil(establishments / 3) }, (_, n) => n + 1);
  const team = (place: string, partners: readonly string[]) =>
    `  - { place: ${place}, name: Team, providers: [${partners.map((partner) => `{ partner: ${partner} }`).join(', ')}] }`;
  return `
partnership: { key: bench-${establishments}, name: Bench, fictional: true }
partners:
  - { key: clinic, name: The Clinic, kind: provider }
  - { key: charity, name: The Charity, kind: provider }
  - { key: coordinator, name: The Coordinator, kind: coordinator }
  - { key: commissioner, name: The Commissioner, kind: commissioner }
places:
${prisons.map((n) => `  - { key: prison-${n}, name: Prison ${n}, kind: prison, area: Area ${n} }`).join('\n')}
${services.map((n) => `  - { key: service-${n}, name: Service ${n}, kind: community service, area: Area ${n} }`).join('\n')}
people:
  - { key: manager, shownAs: Manager, account: true, memberships: [{ role: partnership manager, partner: coordinator, place: prison-1, level: managerial }] }
  - { key: strategic-manager, shownAs: Strategic, account: true, memberships: [{ role: partnership manager, partner: coordinator, level: strategic }] }
  - { key: commissioner, shownAs: Commissioner, account: true, memberships: [{ role: commissioner, partner: commissioner, level: strategic }] }
teams:
${prisons.map((n) => team(`prison-${n}`, ['clinic', 'charity'])).join('\n')}
${services.map((n) => team(`service-${n}`, ['charity'])).join('\n')}
generated: { seed: 1, people: ${people}, years: 5 }
`;
}

async function measured(size: Size): Promise<Result[]> {
  const bench = await running(partnershipOf(size));
  try {
    const counted = `${size.establishments} establishments, ${size.people} people`;
    const results = [beside(`five years of people loaded (${counted})`, bench.loading, 'ms', null)];
    for (const { what, path, seat } of pages)
      results.push(await pageOf(`${what} (${counted})`, `${bench.at}/${path}`, bench.cookieOf(seat), size.goal));
    return results;
  } finally {
    await bench.close();
  }
}

export async function measure(): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of sizes) results.push(...(await measured(size)));
  return results;
}
