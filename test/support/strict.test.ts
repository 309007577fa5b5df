import assert from 'node:assert/strict';
import { test } from 'node:test';
import nunjucks from 'nunjucks';
import { strict } from './strict.ts';

const show = (template: string, page: object) =>
  new nunjucks.Environment(null, { autoescape: true }).renderString(template, { page: strict(page) });

test('a template that reads a name that is not there fails and says where', () => {
  const page = { rows: [{ title: 'a', on: new Date(0), more: undefined }] };
  assert.equal(
    show('{% for row in page.rows %}{{ row.title }}{{ row.more }}{{ row.on.getTime() }}{% endfor %}', page),
    'a0',
  );
  assert.throws(
    () => show('{% for row in page.rows %}{{ row.titel }}{% endfor %}', page),
    /page\.rows\.0 has no titel/,
  );
  assert.throws(() => show('{% if page.rosw %}{% endif %}', page), /page has no rosw/);
});

test('a frozen view model is read like any other', () => {
  assert.equal(show('{{ page.row.title }}', Object.freeze({ row: Object.freeze({ title: 'a' }) })), 'a');
});

test('the values of a form may be asked for before they are typed', () => {
  assert.equal(show('{{ page.form.values.name }}', { form: { values: {} } }), '');
});
