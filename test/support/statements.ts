// A session whose design asks for statements, with some that were accepted, and a round that asks them, over HTTP as people do it.
import { newId } from '../../src/db/id.ts';
import type { AroundTheTable } from './around-the-table.ts';
import { takeDeviceBack } from './round.ts';

export interface WithStatements {
  readonly sessionId: string;
  /** From the partnership on. */
  readonly at: string;
  readonly statementIds: readonly string[];
  move(state: 'planned' | 'open' | 'closed'): Promise<unknown>;
}

export async function sessionWithStatements(
  table: AroundTheTable,
  words: readonly string[],
  { asks = true, byOrganisers = [] }: { asks?: boolean; byOrganisers?: readonly number[] } = {},
): Promise<WithStatements> {
  const sessionId = newId();
  const slug = `dialogue-${sessionId.slice(-12)}`;
  const statementIds = words.map(() => newId());
  await table.scope(async ({ tx, partnershipId }) => {
    const here = { partnership_id: partnershipId };
    await tx
      .insertInto('session')
      .values({
        ...{
          ...here,
          id: sessionId,
          slug,
          engagement_id: table.engagementId,
          kind: 'dialogue',
          title: 'First dialogue',
        },
      })
      .execute();
    await tx
      .insertInto('session_design')
      .values({ ...here, session_id: sessionId, asks_statements: true })
      .execute();
    for (const [i, id] of statementIds.entries()) {
      const putBy = byOrganisers.includes(i) ? 'organiser' : 'participant';
      await tx
        .insertInto('statement')
        .values({ ...here, id, session_id: sessionId, words: words[i] ?? '', put_by: putBy, came: 'on paper' })
        .execute();
      await tx
        .updateTable('statement')
        .set({ state: 'accepted', tier: 'partners', position: i + 1, tellable: 'no' })
        .where('id', '=', id)
        .execute();
    }
    if (!asks) await tx.deleteFrom('session_design').where('session_id', '=', sessionId).execute();
  });
  return {
    sessionId,
    at: `dialogues/one-unit/sessions/${slug}/common-ground`,
    statementIds,
    move: (state) =>
      table.scope(({ tx }) => tx.updateTable('session').set({ state }).where('id', '=', sessionId).execute()),
  };
}

export interface RoundOfStatements {
  readonly slug: string;
  readonly at: string;
  id(): Promise<string>;
  post(who: keyof AroundTheTable['people'], where: string, body?: Record<string, string>): ReturnType<Post>;
  get(who: keyof AroundTheTable['people'], where?: string): ReturnType<Post>;
  /** Handed round by the facilitator: one figure for each statement, as it is keyed. */
  hand(perspective: string, answers: string): ReturnType<Post>;
  open(): ReturnType<Post>;
  close(): ReturnType<Post>;
  reveal(): ReturnType<Post>;
}
type Post = AroundTheTable['people']['nurse']['post'];

let count = 0;

/** As a form sends it: "1204" agrees with the first, not with the second, leaves the third empty, and would rather not say of the fourth. */
export const ticked = (answers: string): Record<string, string> =>
  Object.fromEntries([...answers].flatMap((key, i) => (key === '0' ? [] : [[`q${i + 1}`, key]])));

export async function askedStatements(
  table: AroundTheTable,
  session: WithStatements,
  { opened = true, title, more = {} }: { opened?: boolean; title?: string; more?: Record<string, string> } = {},
): Promise<RoundOfStatements> {
  const { nurses, residents, officers } = table.perspectives;
  const { facilitator } = table.people;
  takeDeviceBack(facilitator);
  const asked = await facilitator.post(`${session.at}/ask`, {
    ...{ statements: [...session.statementIds], title: title ?? `Between dialogues ${++count}`, agreed: 'no' },
    ...{ perspectives: [nurses, residents, officers], ...more },
  });
  if (asked.status !== 303) throw new Error(asked.text.slice(0, 4000));
  const slug = asked.location.split('/').at(-1) ?? '';
  const at = `rounds/${slug}`;
  const row = () =>
    table.scope(({ tx }) =>
      tx.selectFrom('round').select(['id', 'version']).where('slug', '=', slug).executeTakeFirstOrThrow(),
    );
  const move = async (where: string) => facilitator.post(`${at}/${where}`, { seen: String((await row()).version) });
  const round: RoundOfStatements = {
    slug,
    at,
    id: async () => (await row()).id,
    post: (who, where, body = {}) => table.people[who].post(`${at}/${where}`, body),
    get: (who, where = '') => table.people[who].get(where === '' ? at : `${at}/${where}`),
    hand: async (perspective, answers) => {
      const sent = await facilitator.post(`${at}/hand-round`, {
        ...{ step: 'sheet', view: perspective },
        ...ticked(answers),
      });
      takeDeviceBack(facilitator);
      return sent;
    },
    open: () => move('open'),
    close: () => move('close'),
    reveal: () => move('reveal'),
  };
  if (opened) await round.open();
  return round;
}
