// Nothing of what takes both happens without a yes from each side: by the rules, over any sequence; by the pages, over many;
// and by the database alone, over planted attempts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { makeHandle } from '../../../shell/seats.ts';
import { type CoLead, type CoLeadership, halfOf, leadOf, missingSides, namingFault, type Side } from './co-lead.ts';
import { afterYes, type JointDecision, noFault, stillToSay, type Voice, yesFault } from './joint-decision.ts';

const sideOf: readonly Side[] = ['lived experience', 'clinical', 'lived experience', 'operational'];
const lead = (at: number, state: CoLead['state'] = 'leads'): CoLead => ({
  ...{
    id: `lead ${at}`,
    personId: `person ${at}`,
    side: sideOf[at] ?? 'other',
    state,
    namedOn: '2026-11-01',
    version: 1,
  },
  shownAs: 'Somebody',
  roles: [sideOf[at] === 'lived experience' ? 'lived experience' : 'front-line staff'],
});
type Step = { readonly do: 'ask' | 'yes' | 'no' | 'take back' | 'leave'; readonly who: number };
const steps = fc.array(
  fc.record({
    do: fc.constantFrom('ask', 'ask', 'yes', 'yes', 'yes', 'yes', 'no', 'take back', 'leave'),
    who: fc.nat(3),
  }),
  { minLength: 8, maxLength: 16, size: 'max' },
) as fc.Arbitrary<Step[]>;

test('by the rules, over any sequence of four people, it is done only when both sides say yes and lead', () => {
  let done = 0;
  fc.assert(
    fc.property(steps, (all) => {
      let leads = [0, 1, 2, 3].map((at) => lead(at));
      let decision: Pick<JointDecision, 'askedBy' | 'state' | 'voices'> | undefined;
      for (const step of all) {
        const personId = `person ${step.who}`;
        const leadership: CoLeadership = {
          ...{ id: 'l', placeId: null, leads: 4, state: 'in force', inForceOn: null, version: 1, people: leads },
        };
        const here = leadOf(leadership, personId);
        const voice: Voice = { personId, side: sideOf[step.who] ?? 'other', says: 'yes' };
        if (step.do === 'leave') {
          leads = leads.map((one) => (one.personId === personId ? { ...one, state: 'stood down' as const } : one));
        } else if (step.do === 'ask' && here && decision?.state !== 'asked') {
          decision = { askedBy: personId, state: 'asked', voices: [voice] };
        } else if (step.do === 'yes' && here && decision && yesFault(decision, leadership, personId) === undefined) {
          const is: 'done' | 'waits' = afterYes(decision, leadership, voice);
          decision = { ...decision, voices: [...decision.voices, voice], state: is === 'done' ? 'done' : 'asked' };
          if (is === 'done') {
            done++;
            const saidYes = decision.voices
              .filter((one) => leadOf(leadership, one.personId))
              .map(({ side }) => halfOf(side));
            assert.deepEqual(new Set(saidYes).size, 2);
            assert.deepEqual(missingSides(leadership), []);
          }
        } else if (step.do === 'no' && here && decision && noFault(decision, personId) === undefined) {
          decision = { ...decision, state: 'refused' };
        } else if (step.do === 'take back' && decision?.askedBy === personId && decision.state === 'asked') {
          decision = { ...decision, state: 'taken back' };
        }
      }
    }),
    { numRuns: 5000 },
  );
  assert.ok(done > 500, `it came to be done ${done} times`);
});

test('a side is never full of both, and a quartet has one of each at least', () => {
  const [a, b, c, d] = [lead(0), lead(2), lead(1), lead(3)];
  const five = { personId: 'five', side: 'lived experience' as const, roles: ['lived experience' as const] };
  assert.equal(namingFault({ leads: 2, people: [a] }, five)?.name, 'side');
  assert.equal(namingFault({ leads: 4, people: [a, b] }, five), undefined);
  assert.equal(namingFault({ leads: 4, people: [a, b, { ...a, personId: 'x' }] }, five)?.name, 'side');
  assert.equal(namingFault({ leads: 4, people: [a, b, c, d] }, five)?.name, 'personId');
  assert.equal(namingFault({ leads: 4, people: [{ ...a, state: 'stood down' }, c] }, five), undefined);
});

test('whoever lost the seat that fits leads no more, and is not told from one who never said yes', () => {
  const leadership = (people: CoLead[]): CoLeadership => ({
    ...{ id: 'l', placeId: null, leads: 2, state: 'in force', inForceOn: null, version: 1, people },
  });
  const gone = { ...lead(0), roles: [] };
  assert.deepEqual(missingSides(leadership([gone, lead(1)])), ['lived experience']);
  assert.equal(leadOf(leadership([gone, lead(1)]), gone.personId), undefined);
  const asked = {
    askedBy: gone.personId,
    state: 'asked',
    voices: [{ personId: gone.personId, side: gone.side, says: 'yes' }],
  } as const;
  assert.deepEqual(stillToSay(asked, leadership([gone, lead(1)])), ['lived experience', 'the other side']);
});

const table = await aroundTheTable();
const here = table.partnership;
const manager = await table.as({ role: 'partnership manager' });
const four = [
  await table.as({ role: 'lived experience' }),
  await table.as({ role: 'front-line staff' }),
  await table.as({ role: 'family and carers' }),
  await table.as({ role: 'representative', partner: table.partners.trust }),
];

async function placeLedBy(leads: readonly number[], size: 2 | 4): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = `place-${id.slice(-8)}`;
  await table.scope(({ tx, partnershipId }) =>
    tx.insertInto('place').values({ partnership_id: partnershipId, id, slug, name: slug, kind: 'ward' }).execute(),
  );
  for (const at of leads) {
    const who = four[at] as Client;
    await manager.post('leading/co-leads/name', {
      placeId: id,
      leads: size,
      personId: who.personId,
      side: sideOf[at] ?? 'other',
    });
    const row = await table.scope(({ tx }) =>
      tx
        .selectFrom('co_lead')
        .select('id')
        .where('person_id', '=', who.personId)
        .where('state', '=', 'named')
        .executeTakeFirstOrThrow(),
    );
    assert.equal((await who.post(`leading/co-leads/${row.id}/yes`)).status, 303);
  }
  return { id, slug };
}

test('by the pages, over random sequences of four people who press and leave', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const place = await placeLedBy([0, 1, 2, 3], 4);
      const path = `places/${place.slug}/what-people-are-called`;
      const stands = () =>
        table.scope(({ tx }) =>
          tx
            .selectFrom('place')
            .select(['people_called as called', 'version'])
            .where('id', '=', place.id)
            .executeTakeFirstOrThrow(),
        );
      const leading = new Set([0, 1, 2, 3]);
      let asked: { by: number; yes: Set<number>; path: string; called: string } | undefined;
      for (const [at, step] of all.entries()) {
        const who = four[step.who] as Client;
        const before = await stands();
        if (step.do === 'ask') {
          const called = `Word ${at}`;
          const answer = await who.post(path, { decided: 'chosen', called, chosenWith: 'All', seen: before.version });
          assert.ok([303, 403, 409].includes(answer.status));
          if (answer.status === 303) asked = { by: step.who, yes: new Set([step.who]), path: answer.location, called };
        } else if (step.do === 'leave') {
          const row = await table.scope(({ tx }) =>
            tx
              .selectFrom('co_lead')
              .innerJoin('co_leadership', 'co_leadership.id', 'co_lead.co_leadership_id')
              .select('co_lead.id')
              .where('co_leadership.place_id', '=', place.id)
              .where('co_lead.person_id', '=', who.personId)
              .executeTakeFirstOrThrow(),
          );
          await who.post(`leading/co-leads/${row.id}/end`);
          leading.delete(step.who);
        } else if (asked) {
          const act = { yes: 'yes', no: 'decline', 'take back': 'withdraw' }[step.do];
          const digest = /name="digest" value="(\w+)"/.exec((await who.get(asked.path)).text)?.[1] ?? '';
          const answer = await who.post(`${asked.path}/${act}`, { digest, because: 'Because' });
          if (step.do === 'yes' && answer.status === 303) asked.yes.add(step.who);
        }
        const after = await stands();
        if (after.called === before.called) continue;
        changes++;
        assert.equal(after.called, asked?.called);
        const living = [...(asked?.yes ?? [])].filter((one) => leading.has(one));
        assert.deepEqual(new Set(living.map((one) => halfOf(sideOf[one] ?? 'other'))).size, 2);
        asked = undefined;
      }
    }),
    { numRuns: 24, seed: 22 },
  );
  assert.ok(changes >= 5, `it was done ${changes} times`);
});

/** As this person's own handle, past every page and policy. */
async function as<T>(who: Client, work: (scope: Scope) => Promise<T>): Promise<T> {
  const handle = await makeHandle(table.db, table.handleSecret, {
    partnershipId: here.id,
    personId: who.personId,
    expiresAt: new Date(Date.now() + 60_000),
  });
  return inHandle(table.db, handle, (tx) => work({ tx, partnershipId: here.id }));
}
const refused = (constraint: string) => ({ code: '23514', constraint });

test('the database alone refuses each planted way round it', async () => {
  const place = await placeLedBy([0, 1], 2);
  const [lived, clinical, carer] = four as [Client, Client, Client];
  const leadership = await table.scope(({ tx }) =>
    tx.selectFrom('co_leadership').select('id').where('place_id', '=', place.id).executeTakeFirstOrThrow(),
  );
  const asks = { called: 'Men', chosenWith: null, on: null };
  const decide = (by: Client, more: Record<string, unknown> = {}) => ({
    ...{
      partnership_id: here.id,
      id: newId(),
      co_leadership_id: leadership.id,
      kind: 'what people are called' as const,
    },
    ...{
      subject_kind: 'place',
      subject_id: place.id,
      subject_version: 1,
      asks: JSON.stringify(asks),
      digest: Buffer.alloc(32),
    },
    ...{ asked_by: by.personId, asked_at: new Date() },
    ...more,
  });
  const rename = ({ tx }: Scope, called = 'Men') =>
    tx.updateTable('place').set({ people_called: called }).where('id', '=', place.id).execute();
  const speak = ({ tx }: Scope, id: string, who: Client, side: Side, says: 'yes' | 'no' = 'yes') =>
    tx
      .insertInto('joint_decision_voice')
      .values({
        partnership_id: here.id,
        joint_decision_id: id,
        person_id: who.personId,
        side,
        says,
        said_at: new Date(),
      })
      .execute();
  const end = ({ tx }: Scope, id: string, state: 'done' | 'refused' | 'taken back', because?: string) =>
    tx
      .updateTable('joint_decision')
      .set({ state, because: because ?? null, ended_at: new Date() })
      .where('id', '=', id)
      .execute();

  await assert.rejects(as(lived, rename), refused('it_takes_both_leads'), 'renamed by one lead');
  await assert.rejects(as(manager, rename), refused('it_takes_both_leads'), 'renamed by one who does not lead');
  await assert.rejects(
    as(manager, ({ tx }) => tx.insertInto('joint_decision').values(decide(manager)).execute()),
    refused('a_co_lead_asks'),
    'asked by one who does not lead',
  );
  await assert.rejects(
    as(lived, ({ tx }) => tx.insertInto('joint_decision').values(decide(clinical)).execute()),
    refused('a_co_lead_asks'),
    'asked in the name of the other',
  );
  await assert.rejects(
    as(lived, ({ tx }) =>
      tx
        .insertInto('joint_decision')
        .values(decide(lived, { state: 'done', ended_at: new Date() }))
        .execute(),
    ),
    refused('a_co_lead_asks'),
    'done from the start',
  );
  const id = newId();
  await as(lived, async (scope) => {
    await scope.tx.insertInto('joint_decision').values(decide(lived, { id })).execute();
    await speak(scope, id, lived, 'lived experience');
  });
  await assert.rejects(
    as(lived, (scope) => end(scope, id, 'done')),
    refused('it_takes_both_leads'),
    'done with one yes',
  );
  await assert.rejects(
    as(lived, (scope) => speak(scope, id, clinical, 'clinical')),
    refused('a_voice_is_a_leads_own'),
    'a yes for the other',
  );
  await assert.rejects(
    as(carer, (scope) => speak(scope, id, carer, 'clinical')),
    refused('a_voice_is_a_leads_own'),
    'a yes of one who does not lead',
  );
  await assert.rejects(
    as(clinical, (scope) => speak(scope, id, clinical, 'lived experience')),
    refused('a_voice_is_a_leads_own'),
    'a yes from another side than one’s own',
  );
  await assert.rejects(
    as(lived, ({ tx }) =>
      tx
        .updateTable('joint_decision')
        .set({ asks: JSON.stringify({ called: 'Boys' }) })
        .where('id', '=', id)
        .execute(),
    ),
    refused('what_was_asked_stands_still'),
    'other words put in',
  );
  await assert.rejects(
    as(clinical, (scope) => end(scope, id, 'taken back')),
    refused('whoever_asked_takes_it_back'),
    'taken back by the other',
  );
  await assert.rejects(
    as(clinical, (scope) => end(scope, id, 'refused', 'No')),
    refused('a_co_lead_refuses'),
    'refused with nobody saying no',
  );
  for (const tableName of ['joint_decision_voice', 'joint_decision', 'co_lead', 'co_leadership'] as const)
    await assert.rejects(
      as(lived, ({ tx }) => tx.deleteFrom(tableName).execute()),
      { code: '42501' },
      `${tableName} taken out`,
    );
  await assert.rejects(
    as(clinical, async (scope) => {
      await speak(scope, id, clinical, 'clinical');
      await end(scope, id, 'done');
      await rename(scope, 'Boys');
    }),
    refused('it_takes_both_leads'),
    'both said yes to other words',
  );
  await as(clinical, async (scope) => {
    await speak(scope, id, clinical, 'clinical');
    await end(scope, id, 'done');
    await rename(scope);
  });
  await assert.rejects(
    as(clinical, (scope) => rename(scope, 'Boys')),
    refused('it_takes_both_leads'),
    'a decision used twice',
  );
  await assert.rejects(
    as(clinical, (scope) => end(scope, id, 'done')),
    refused('what_was_decided_stands'),
    'done twice',
  );

  const set = (state: 'ended' | 'in force') => (scope: Scope) =>
    scope.tx
      .updateTable('co_leadership')
      .set({ state, ended_on: '2026-11-21' })
      .where('id', '=', leadership.id)
      .execute();
  await assert.rejects(as(manager, set('ended')), refused('it_takes_both_leads'), 'co-leads done away with');
  await assert.rejects(
    as(manager, ({ tx }) =>
      tx.updateTable('co_leadership').set({ place_id: here.place.id }).where('id', '=', leadership.id).execute(),
    ),
    refused('a_co_leadership_stays_where_it_is'),
    'moved to another place',
  );
  await assert.rejects(
    as(manager, ({ tx }) =>
      tx
        .insertInto('co_leadership')
        .values({ partnership_id: here.id, id: newId(), leads: 2, state: 'in force', in_force_on: '2026-11-21' })
        .execute(),
    ),
    refused('co_leads_are_named_first'),
    'in force with nobody asked',
  );
  const own = { partnership_id: here.id, id: newId(), co_leadership_id: leadership.id, person_id: manager.personId };
  await assert.rejects(
    as(manager, ({ tx }) =>
      tx
        .insertInto('co_lead')
        .values({ ...own, side: 'other', named_on: '2026-11-21' })
        .execute(),
    ),
    refused('nobody_makes_themselves_a_co_lead'),
    'named by oneself',
  );
  await assert.rejects(
    as(manager, ({ tx }) =>
      tx.updateTable('co_lead').set({ state: 'stood down' }).where('co_leadership_id', '=', leadership.id).execute(),
    ),
    refused('a_co_lead_says_it_themselves'),
    'stood down by another',
  );
  await assert.rejects(
    as(manager, ({ tx }) =>
      tx
        .updateTable('co_lead')
        .set({ person_id: manager.personId })
        .where('co_leadership_id', '=', leadership.id)
        .execute(),
    ),
    refused('a_co_lead_stays_who_they_are'),
    'put in the place of another',
  );
});

test('the database alone refuses to publish and to set aside what both have not decided', async () => {
  const place = await placeLedBy([0, 1], 2);
  const [lived, clinical] = four as [Client, Client];
  const [engagementId, line, told, report] = [newId(), newId(), newId(), newId()];
  await table.scope(async ({ tx, partnershipId }) => {
    const inIt = { partnership_id: partnershipId };
    await tx
      .insertInto('engagement')
      .values({
        ...inIt,
        id: engagementId,
        slug: 'led',
        title: 'Led',
        state: 'under way',
        place_id: place.id,
        interface_id: null,
      })
      .execute();
    await tx
      .insertInto('vision_line')
      .values({ ...inIt, id: line, engagement_id: engagementId, words: 'Calm', position: 1 })
      .execute();
    await tx
      .insertInto('report')
      .values({ ...inIt, id: report, slug: 'led', kind: 'case study', title: 'Led', engagement_id: engagementId })
      .execute();
    await tx
      .insertInto('feedback')
      .values({
        ...inIt,
        id: told,
        source: 'story',
        place_id: place.id,
        words: 'Told',
        anonymous: false,
        tier: 'partners',
      })
      .execute();
  });
  const publish = ({ tx }: Scope) =>
    tx.updateTable('vision_line').set({ tier: 'published' }).where('id', '=', line).execute();
  const issue = ({ tx }: Scope) => tx.updateTable('report').set({ state: 'issued' }).where('id', '=', report).execute();
  const aside = ({ tx }: Scope) =>
    tx.updateTable('feedback').set({ state: 'set aside', because: 'A threat' }).where('id', '=', told).execute();
  const put = ({ tx, partnershipId }: Scope) =>
    tx
      .insertInto('vision_line')
      .values({
        partnership_id: partnershipId,
        id: newId(),
        engagement_id: engagementId,
        words: 'Straight out',
        position: 2,
        tier: 'published',
      })
      .execute();
  for (const [way, who] of [
    [publish, lived],
    [publish, manager],
    [issue, clinical],
    [aside, table.people.facilitator],
    [put, manager],
  ] as const)
    await assert.rejects(as<unknown>(who, way), refused('it_takes_both_leads'), way.name);
  // nobody else reaches what was told at all
  for (const who of [lived, manager]) {
    const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await as(who, aside);
    assert.equal(numUpdatedRows, 0n);
  }
  // what nobody leads together goes as ever
  await as(manager, ({ tx }) =>
    tx.updateTable('vision_line').set({ tier: 'published' }).where('engagement_id', '=', table.engagementId).execute(),
  );
});
