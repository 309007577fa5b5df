// The command read as somebody who knows the published results would read it: by its JSON alone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const launcher = path.join(import.meta.dirname, '..', '..', 'bin', 'common-thread');
const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'opinion');
const folder = mkdtempSync(path.join(tmpdir(), 'published-'));
after(() => rmSync(folder, { recursive: true }));

function said(method: 'polis' | 'common-ground', name: string, ...more: string[]) {
  const [votes, statements] = ['votes', 'statements'].map((table) => path.join(fixtures, `${name}.${table}.csv`));
  const args = ['map', votes ?? '', '--statements', statements ?? '', '--method', method, '--json', ...more];
  const { status, stdout, stderr } = spawnSync(launcher, args, { encoding: 'utf8', maxBuffer: 50_000_000 });
  assert.deepEqual([status, stderr], [0, '']);
  return JSON.parse(stdout);
}

const furthest = (ours: Record<string, number>, theirs: Record<string, number>) =>
  Math.max(...Object.keys(theirs).map((id) => Math.abs((ours[id] ?? Number.NaN) - (theirs[id] ?? Number.NaN))));
const dot = (one: number[], other: number[]) => one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
const ids = (all: { tid: number }[]) => all.map(({ tid }) => tid);

for (const name of ['london.youth.policing', 'scoop-hivemind.biodiversity', 'vtaiwan.uberx'])
  test(`${name}: the command says what the published method says`, () => {
    const { red_dwarf: theirs, polis_clojure: published } = JSON.parse(
      readFileSync(path.join(fixtures, `${name}.expected.json`), 'utf8'),
    );
    const ours = said('polis', name);
    assert.deepEqual(
      ours.in_map,
      published.in_conv.toSorted((one: number, other: number) => one - other),
    );
    assert.deepEqual(ours.statement_ids, theirs.statement_ids);
    assert.ok(furthest(ours.mean, theirs.mean) < 1e-6);

    const radius = Math.max(...ours.in_map.map((id: number) => Math.hypot(...ours.projection[id])));
    for (const [at, axis] of ['pc1', 'pc2'].entries()) {
      const cosine =
        dot(ours[axis], theirs[axis]) / Math.sqrt(dot(ours[axis], ours[axis]) * dot(theirs[axis], theirs[axis]));
      assert.ok(Math.abs(cosine) >= 0.9999, `${axis}: ${cosine}`);
      for (const [id, place] of Object.entries<number[]>(theirs.projection))
        assert.ok(
          Math.abs(ours.projection[id][at] * Math.sign(cosine) - (place[at] ?? Number.NaN)) < radius * 1e-3,
          id,
        );
    }
    assert.ok([theirs.k, published.groups.length].includes(ours.k));
    assert.deepEqual(Object.keys(ours.group_of), ours.in_map.map(String));
    assert.deepEqual(ours.consensus, { agree: ids(theirs.consensus.agree), disagree: ids(theirs.consensus.disagree) });

    const groups = path.join(folder, `${name}.csv`);
    const rows = Object.entries(theirs.group_of).map(([id, group]) => `${id},${group}\n`);
    writeFileSync(groups, `participant_id,group\n${rows.join('')}`);
    const given = said('polis', name, '--groups', groups);
    assert.deepEqual(given.group_of, theirs.group_of);
    for (const [group, all] of Object.entries<{ tid: number; 'repful-for': string }[]>(theirs.repness))
      assert.deepEqual(
        given.repness[group].map((one: Record<string, unknown>) => [one.statement_id, one.direction]),
        all.map((one) => [one.tid, one['repful-for']]),
      );
    assert.ok(furthest(given.group_aware_consensus, theirs.group_aware_consensus_agree) < 1e-6);
    assert.ok(furthest(given.group_aware_consensus_disagree, theirs.group_aware_consensus_disagree) < 1e-6);
    assert.ok(furthest(given.comment_priority, theirs.comment_priority) < 1e-6);
    assert.ok(furthest(given.statement_extremity, theirs.statement_extremity) < 1e-6);
  });

test('a room in which every engine sees two groups or three is told that none are settled', () => {
  const name = 'london.youth.policing';
  const ours = said('common-ground', name);
  assert.equal(ours.groups, null);
  assert.deepEqual(ours.group_of, {});
  assert.ok(ours.evidence.because);
  assert.equal(ours.statements.length, ours.statement_count);
  const bridging = ours.statements.map((one: { bridging: number }) => one.bridging);
  assert.deepEqual(
    bridging,
    bridging.toSorted((one: number, other: number) => other - one),
  );
  for (const { by_perspective } of ours.statements)
    for (const { low, share, high } of by_perspective)
      assert.ok(0 <= low && low <= share && share <= high && high <= 1);
  assert.equal(Object.keys(ours.map ?? {}).length, ours.people);
});
