import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedFrameworks } from './published.ts';

const named = (key: string) => publishedFrameworks.find((one) => one.key === key);

test('each published set has as many standards as its source', () => {
  assert.deepEqual(
    publishedFrameworks.map(({ key, standards }) => [key, standards.length]),
    [
      ['culture-of-care', 12],
      ['trauma-informed', 9],
      ['co-design', 4],
      ['dialogic-principles', 4],
      ['dialogic-practices', 4],
      ['healthy-prison', 4],
    ],
  );
});

test('the twelve standards stand in four groups of three, as the slides show them', () => {
  const groups = Map.groupBy(named('culture-of-care')?.standards ?? [], ({ group }) => group);
  assert.deepEqual(
    [...groups].map(([group, standards]) => [group, standards.length]),
    [
      ['People and partnership', 3],
      ['Safety and harm reduction', 3],
      ['Equity and inclusion', 3],
      ['Practice and support', 3],
    ],
  );
});

test('the two principles that are cut off in the source stay marked', () => {
  const cut = (named('trauma-informed')?.standards ?? []).filter(({ wording }) => wording === 'cut off');
  assert.deepEqual(
    cut.map(({ name }) => name),
    ['Resist retraumatising systems and', 'Moral, physical, psychological, social and'],
  );
});

test('every standard has easy words of its own and draft Welsh, and no key twice', () => {
  for (const { key, standards } of publishedFrameworks) {
    assert.equal(new Set(standards.map((one) => one.key)).size, standards.length, key);
    for (const { name, easy, welsh } of standards) {
      assert.notEqual(easy, welsh, name);
      assert.ok(
        easy.split(/[.:] /).every((sentence) => sentence.split(' ').length <= 16),
        `${name}: ${easy}`,
      );
    }
  }
});
