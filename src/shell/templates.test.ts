import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Frame } from './frame.ts';
import { brokenTemplates, createTemplates, inlineScriptHash, templateRoots } from './templates.ts';

const manifest = {
  'main.css': '/assets/main-1.css',
  'enhance.js': '/assets/enhance-1.js',
  'icon.svg': '/assets/icon-1.svg',
};
const shared = templateRoots.slice(1);

const frame: Frame = {
  title: 'What <was> said',
  partnership: { name: 'North & South', href: '/north', tagline: null },
  fictional: true,
  note: 'Nothing here happened.',
  seat: 'Facilitator',
  signedIn: true,
  csrf: 'a token',
  worriedHref: '/worried',
  navigation: [
    { text: 'Home', href: '/' },
    { text: 'Dialogues', href: '/dialogues', current: true },
  ],
  footer: [{ text: 'Paper forms', href: '/paper' }],
  language: 'en',
  now: new Date('2026-11-21T12:00:00Z'),
};

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;

const rootsWith = (files: Record<string, string>) => {
  const root = join(folder, String(folders++));
  mkdirSync(root);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return [...shared, root];
};
const withTemplates = (files: Record<string, string>) => createTemplates({ manifest, roots: rootsWith(files) });

const inLayout = (words: string) => ({
  'a.njk': `{% extends "layout.njk" %}{% block main %}${words}{% endblock %}`,
});
const plainPage = (words = '') => withTemplates(inLayout(words));

test('every page of the service compiles, and names nothing that is not there', () => {
  assert.deepEqual(brokenTemplates(), []);
});

test('the first thing reached by keyboard is the concern link, then the skip link', () => {
  const html = plainPage().render('a.njk', { frame });
  const focusable = [...html.matchAll(/<(?:a|button|input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
  const reached = focusable
    .filter((tag) => !tag.includes('type="hidden"'))
    .map((tag) => /href="([^"]*)"/.exec(tag)?.[1]);
  assert.deepEqual(reached.slice(0, 3), ['/worried', '#main-content', '/']);
});

test('words from people are escaped, and the title is said in the browser and on the page', () => {
  const html = plainPage('{{ page.words }}').render('a.njk', { frame, page: { words: '<script>' } });
  assert.match(html, /<title>What &lt;was&gt; said – North &amp; South – Common Thread<\/title>/);
  assert.match(html, /<h1 class="title">What &lt;was&gt; said<\/h1>/);
  assert.match(html, /&lt;script&gt;/);
});

test('a made-up partnership says so on every page', () => {
  assert.match(plainPage().render('a.njk', { frame }), /Everything here is made up\./);
  assert.doesNotMatch(plainPage().render('a.njk', { frame: { ...frame, fictional: false } }), /made up/);
});

test('a part of a page that is empty leaves no element behind', () => {
  const html = plainPage().render('a.njk', { frame });
  assert.doesNotMatch(html, /class="(caption|lead|states|columns__side)"/);
});

test('there is one inline script, its hash is the one we allow, and no inline style', () => {
  const html = plainPage().render('a.njk', { frame });
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^<]*)<\/script>/g)].map((found) => found[1] ?? '');
  assert.deepEqual(
    scripts.map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`),
    [inlineScriptHash],
  );
  assert.doesNotMatch(html, / style=|<style/);
});

test('a page that names what is not there is found, with file and line', () => {
  const said = (files: Record<string, string>) => brokenTemplates(rootsWith(files)).join('\n');
  assert.match(said(inLayout('\n{{ 1 | dya }}')), /a\.njk:2 there is no filter "dya"/);
  assert.match(said(inLayout('{% from "macros/state.njk" import sate %}')), /has no macro "sate"/);
  assert.match(said({ 'a.njk': '{% extends "layuot.njk" %}' }), /there is no template "layuot.njk"/);
  assert.match(said(inLayout('{% if %}')), /a\.njk.*unexpected token/s);
});

test('a state that nobody knows is a fault, not a blank', () => {
  const templates = plainPage('{% from "macros/state.njk" import state %}{{ state(page.kind, "Done") }}');
  assert.match(templates.render('a.njk', { frame, page: { kind: 'done' } }), /<span class="state__word">Done<\/span>/);
  assert.throws(() => templates.render('a.njk', { frame, page: { kind: 'dnoe' } }), /no state called "dnoe"/);
});

test('a form keeps what was typed, says all that is wrong in page order, and leads to each field', () => {
  const templates = withTemplates({
    'f.njk': `{% extends "form.njk" %}{% from "macros/form.njk" import textField, dateField, submit %}
      {% block fields %}{{ textField(form, "name", { label: "Name" }) }}{{ dateField(form, "due", { label: "When" }) }}{{ submit(form, "Keep") }}{% endblock %}`,
  });
  const errors = [
    { name: 'name', text: 'Say <what> it is called' },
    { name: 'due', text: 'Write a real date' },
  ];
  const html = templates.render('f.njk', {
    frame,
    form: {
      values: { name: '"it"', 'due-day': '31', 'due-month': '2', 'due-year': '' },
      errors,
      csrf: 'a token',
      keepLater: true,
    },
  });
  assert.match(html, /<title>Put right: /);
  assert.match(html, /2 things to put right/);
  assert.match(html, /What you typed is kept\./);
  assert.match(html, /<a href="#name">Say &lt;what&gt; it is called<\/a>[\s\S]*<a href="#due">Write a real date/);
  assert.match(html, /id="name"[^>]*value="&quot;it&quot;"/);
  assert.match(html, /id="due" name="due-day"[^>]*value="31"/);
  assert.match(html, /name="keep" value="later">Keep this and finish later/);
  assert.match(html, /name="csrf" value="a token"/);
});

test('what can be done only on a screen is not put on paper, and what is known is', () => {
  const templates = withTemplates({
    'p.njk': `{% from "macros/panel.njk" import outlinePanel %}
      {% call outlinePanel("What you can do", { acts: true }) %}{% endcall %}{% call outlinePanel("What is known") %}{% endcall %}`,
  });
  const html = templates.render('p.njk', { frame });
  assert.match(html, /class="panel panel--outline no-print">\s*<h2[^>]*>What you can do/);
  assert.match(html, /class="panel panel--outline">\s*<h2[^>]*>What is known/);
});
