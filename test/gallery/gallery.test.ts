import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateKinds } from '../../src/pictures/line-end.ts';
import { createTemplates, templateRoots } from '../../src/shell/templates.ts';
import { strict } from '../support/strict.ts';
import { frame, page } from './sample.ts';

const manifest = { 'main.css': '/assets/main.css', 'enhance.js': '/assets/enhance.js', 'icon.svg': '/assets/icon.svg' };
const templates = createTemplates({ manifest, roots: [...templateRoots.slice(1), import.meta.dirname] });
const html = templates.render('gallery.njk', { frame, page: strict(page) });

test('every macro escapes what a person may have typed', () => {
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((found) => found[1]));
  const strangers = [
    'kept',
    'late',
    'row',
    'so',
    'uniform',
    'all',
    'you',
    'side',
    'day',
    'first',
    'past',
    'note',
    'above',
    'happened',
    'b',
  ];
  assert.deepEqual(
    strangers.filter((word) => tags.has(word)),
    [],
  );
  assert.match(html, /value="&lt;b&gt;"/);
});

test('every state is said in words beside its line end', () => {
  for (const kind of Object.keys(stateKinds))
    assert.match(html, new RegExp(`</svg><span class="state__word">Word of ${kind}</span>`));
});

test('no two things on a page share an id, and every reference leads somewhere', () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '');
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  );
  const wanted = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((found) =>
    (found[1] ?? '').split(' '),
  );
  assert.deepEqual(
    wanted.filter((id) => !ids.includes(id)),
    [],
  );
});

test('nothing is shown that was not said, and nothing carries a style of its own', () => {
  assert.doesNotMatch(html, /undefined|\[object|NaN|\sstyle=/);
});

test('what a document does not give is said, not left blank', () => {
  assert.match(html, /Not in the source/);
  assert.match(html, /Not said in the plan yet/);
  assert.match(html, /Nobody has asked them yet\./);
  assert.match(html, /<strong>Gap\.<\/strong> No effective measure yet\./);
});
