import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Hazard, hazardFaults, readHazards } from './hazards.ts';

const text = readFileSync('docs/evidence/hazards.yaml', 'utf8');
const page = readFileSync('docs/evidence/clinical-safety.md', 'utf8');
const hazards = readHazards(text);
const [first] = hazards;
assert.ok(first);
const faultsOf = (changed: Partial<Hazard>) => hazardFaults([{ ...first, ...changed }, ...hazards.slice(1)], page, '.');
const control = (more: Partial<Hazard['controls'][number]>): Hazard['controls'] =>
  first.controls.map((one, at) => (at === 0 ? { ...one, ...more } : one));

test('every hazard has a control that is there, a test that would catch its loss, and its line on the page of evidence', () => {
  assert.ok(hazards.length >= 18);
  assert.deepEqual(hazardFaults(hazards, page, '.'), []);
});

test('a control whose file is gone is found', () => {
  assert.match(
    faultsOf({ controls: control({ in: 'src/gone.ts' }) }).join(),
    /H-01: its control is not in src\/gone\.ts/,
  );
});

test('a test that does not say its sentence any more is found, and one that is gone, and a sentence that is no title', () => {
  const { file } = first.controls[0]?.test ?? { file: '' };
  const says = (sentence: string, where = file) =>
    faultsOf({ controls: control({ test: { file: where, says: sentence } }) }).join();
  assert.match(says('a sentence that no test says'), /H-01: .+ has no test that says: a sentence that no test says/);
  assert.match(says('anything at all', 'src/gone.test.ts'), /there is no test src\/gone\.test\.ts/);
  assert.match(says('anything at all', 'src/app.ts'), /is no test/);
  assert.match(says('import assert from'), /has no test that says/);
});

test('a hazard that the page does not show, or shows otherwise, is found, and one that is shown and not in the log', () => {
  assert.match(faultsOf({ left: 'Something else is left.' }).join(), /does not have this line: \| H-01/);
  assert.match(hazardFaults(hazards.slice(1), page, '.').join(), /shows H-01, which is not in the log/);
  assert.match(hazardFaults([first, ...hazards], page, '.').join(), /H-01 stands twice/);
});

test('a hazard without a control, or with a word that is no severity, cannot be read', () => {
  assert.throws(() => readHazards(text.replace('severity: considerable', 'severity: awful')));
  assert.throws(() => readHazards(text.replace(/ {2}controls:[\s\S]+?(?= {2}left:)/, '  controls: []\n')));
});
