// What stands for each name in a route's path, and what is sent where no page has a form for it, in either copy.
import { answerPlaces } from './places-answer.ts';
import { codingPlaces } from './places-coding.ts';
import { continuityPlaces } from './places-continuity.ts';
import { directoryPlaces } from './places-directory.ts';
import { exportPlaces } from './places-export.ts';
import { gatePlaces } from './places-gate.ts';
import { handoverPlaces } from './places-handover.ts';
import { leadingPlaces } from './places-leading.ts';
import { lostPlaces } from './places-lost.ts';
import { measurePlaces } from './places-measure.ts';
import { paperPlaces } from './places-paper.ts';
import { publicPagePlaces } from './places-public-page.ts';
import { referencePlaces } from './places-reference.ts';
import { reportPlaces } from './places-report.ts';
import { roundPlaces } from './places-round.ts';
import { searchPlaces } from './places-search.ts';
import { statementPlaces } from './places-statement.ts';
import { teamPlaces } from './places-team.ts';
import { threadPlaces } from './places-thread.ts';
import { wardPlaces } from './places-ward.ts';
import type { Side, World } from './world.ts';

/** A query gives the value as `v`; `$1` is the partnership. */
export interface Places {
  readonly queries: Readonly<Record<string, string | ((path: string) => string)>>;
  readonly sends: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

// How a session is planned is walked on one that is still to come, its record on one that was held.
const stillToCome =
  /:session\/(change|stop|design|segments|coverage|limits|paper|participants|unlock-list|open|statements)/;
/** Statements of this one were asked, and opened. */
const asked = /:session\/common-ground/;
const session = (path: string): string =>
  `(select id from thread.session where partnership_id = $1 and slug like '%${asked.test(path) ? 'second-dialogue' : stillToCome.test(path) ? 'third-dialogue' : 'first-dialogue'}')`;
const engagement = `(select id from thread.engagement where partnership_id = $1 and slug like '%officers-and-nurses')`;

const first = (table: string, column = 'id', where = 'true'): string =>
  `select ${column} as v from thread.${table} where partnership_id = $1 and ${where} order by id limit 1`;
const ofEngagement = (table: string, where = 'true'): string =>
  first(table, 'id', `engagement_id = ${engagement} and ${where}`);
const contribution = `select id as v from thread.entry where partnership_id = $1 and kind = 'contribution kept' order by n limit 1`;
// somebody in whose seat nobody sits here
const nurse = `person_id = (select id from thread.person where partnership_id = $1 and shown_as like 'Nurse%')`;

/** The version that is out for signing, and the one before it. */
const [out, before] = ['3', '2'];
const signatory = (key: string): string =>
  `select id as v from thread.partner where partnership_id = $1 and slug like '%${key}'`;
// the prison has signed what is out for signing, and Lanternway has not
const partner = (path: string): string => {
  if (!path.includes('/working-agreements/')) return first('partner', 'slug');
  return signatory(path.includes('/pen/') ? 'lanternway' : 'hmp-larkmere');
};

const queries: Places['queries'] = {
  ...answerPlaces.queries,
  ...roundPlaces.queries,
  ...paperPlaces.queries,
  ...wardPlaces.queries,
  ...leadingPlaces.queries,
  ...gatePlaces.queries,
  ...directoryPlaces.queries,
  ...teamPlaces.queries,
  ...referencePlaces.queries,
  ...handoverPlaces.queries,
  ...lostPlaces.queries,
  ...continuityPlaces.queries,
  ...threadPlaces.queries,
  ...measurePlaces.queries,
  ...codingPlaces.queries,
  ...reportPlaces.queries,
  ...searchPlaces.queries,
  ...statementPlaces.queries,
  ...exportPlaces.queries,
  ...publicPagePlaces.queries,
  partner,
  place: first('place', 'slug'),
  person: first('membership', 'person_id', nurse),
  role: first('membership', 'id', nurse),
  perspective: first('perspective', 'slug'),
  interface: first('interface', 'slug'),
  goal: first('goal'),
  help: first('goal_support'),
  milestone: first('milestone'),
  limits: first('limits'),

  engagement: first('engagement', 'slug', `id = ${engagement}`),
  outcome: ofEngagement('contracted_outcome', 'brought_on is null'),
  passage: ofEngagement('engagement_passage'),
  conversation: (path) =>
    ofEngagement('preparatory_conversation', /hold|decline/.test(path) ? `state = 'asked'` : `state = 'held'`),
  point: (path) =>
    path.includes('/picture/')
      ? ofEngagement('picture_point')
      : first(
          'preparatory_point',
          'id',
          `conversation_id = (${ofEngagement('preparatory_conversation', `state = 'held'`)})`,
        ),
  hold: ofEngagement('legal_hold'),
  seat: (path) =>
    path.includes(':session')
      ? first('coverage', 'id', `session_id = ${session(path)}`)
      : ofEngagement('coverage', 'session_id is null'),
  session: (path) => first('session', 'slug', `id = ${session(path)}`),
  segment: (path) => first('session_segment', 'id', `session_id = ${session(path)}`),
  said: contribution,
  entry: contribution,
  theme: ofEngagement('theme'),
  quotation: ofEngagement('quotation'),
  holder: first('quotation_holder'),

  saying: `select 'agreed' as v`,
  line: first('vision_line', 'id', `state = 'proposed'`),
  expectation: first('expectation', 'slug', `slug like '%tell-the-wing'`),
  commitment: first('commitment'),
  forum: first('forum', 'slug'),
  agreement: first('working_agreement', 'slug'),
  section: first('agreement_section', 'id', `kind = 'words'`),
  response: first('agreement_response'),
  version: `select '${out}' as v`,
  other: `select '${before}' as v`,
  signature: first('agreement_signature', 'id', `how = 'with a pen' and checked_by is null`),
  // a second Tuesday
  on: `select '2030-01-08' as v`,
  change: first('regime_change'),
  action: (path) =>
    first(
      'action',
      'id',
      path.endsWith('/agreed')
        ? 'not agreed'
        : path.endsWith('/not-delivered')
          ? 'delivered'
          : 'agreed and not delivered',
    ),

  kind: `select 'expectation' as v`,
  id: first('expectation'),
  report: (path) => first('report', 'slug', path.endsWith('/spend') ? `kind = 'funder report'` : `kind = 'case study'`),
  months: `select '6' as v`,

  launch: first('launch', 'id', `state = 'planned'`),
  item: (path) =>
    first(
      'launch_item',
      'id',
      path.endsWith('/your-name')
        ? `speaker_id in (select person_id from thread.membership where partnership_id = $1 and role = 'lived experience')`
        : `speaker_id is null and launch_id = (select id from thread.launch where partnership_id = $1 and state = 'planned')`,
    ),
};

/** Forms that stand on a page of another path. */
const sends: Places['sends'] = {
  ...answerPlaces.sends,
  ...roundPlaces.sends,
  ...paperPlaces.sends,
  ...wardPlaces.sends,
  ...leadingPlaces.sends,
  ...gatePlaces.sends,
  ...directoryPlaces.sends,
  ...teamPlaces.sends,
  ...referencePlaces.sends,
  ...handoverPlaces.sends,
  ...lostPlaces.sends,
  ...continuityPlaces.sends,
  ...threadPlaces.sends,
  ...measurePlaces.sends,
  ...codingPlaces.sends,
  ...reportPlaces.sends,
  ...searchPlaces.sends,
  ...statementPlaces.sends,
  ...exportPlaces.sends,
  ...publicPagePlaces.sends,
  '/agreement/vision/:line/support': {
    partner: first('partner'),
    says: `select 'support' as v`,
    seen: first('vision_line', 'version', `state = 'proposed'`),
  },
  '/agreement/working-agreements/:agreement/launch/:launch/coming': { answer: `select 'coming' as v` },
  '/dialogues/:engagement/preparation/:conversation/points': {
    about: `select 'hope' as v`,
    words: `select 'Words of the matrix' as v`,
  },
};

export async function pathFor(world: World, path: string, at: Side, things: Side): Promise<string> {
  const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
  let filled = path;
  for (const name of names) {
    const known = queries[name];
    if (name !== 'partnership' && !known)
      throw new Error(`the matrix does not know what :${name} stands for; say it in test/matrix/places.ts`);
    const value = known ? await found(world, typeof known === 'string' ? known : known(path), things) : at.slug;
    if (value === undefined) throw new Error(`there is nothing for :${name} of ${path} in the made-up example`);
    filled = filled.replace(`:${name}`, encodeURIComponent(value));
  }
  return filled;
}

export async function sentTo(world: World, path: string): Promise<Record<string, string>> {
  const body: Record<string, string> = {};
  for (const [name, query] of Object.entries(sends[path.replace('/partnerships/:partnership', '')] ?? {}))
    body[name] = (await found(world, query, world.own)) ?? '';
  return body;
}

async function found(world: World, query: string, things: Side): Promise<string | undefined> {
  const [row] = await world.query(query, query.includes('$1') ? [things.id] : []);
  return row && String(row.v);
}
