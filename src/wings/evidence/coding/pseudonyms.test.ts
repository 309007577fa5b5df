import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, replaced } from './pseudonyms.ts';

const kinds = (text: string) => findingsIn(text).map(({ kind, found }) => `${kind}: ${found}`);

test('what names one person is found, whatever else stands around it', () => {
  assert.deepEqual(kinds('he is a1234bc, was AB1234 and has QQ 12 34 56 C'), [
    'number: a1234bc',
    'number: AB1234',
    'number: QQ 12 34 56 C',
  ]);
  assert.deepEqual(kinds('ring 01632 960 123 or 943 476 5919, write to jo.b@example.org, at LN6 7QR'), [
    'phone: 01632 960 123',
    'number: 943 476 5919',
    'mail: jo.b@example.org',
    'postcode: LN6 7QR',
  ]);
  assert.deepEqual(kinds('born 3/4/1981, on 3rd of April 1981 and 1981-04-03'), [
    'date: 3/4/1981',
    'date: 3rd of April 1981',
    'date: 1981-04-03',
  ]);
});

test('names are found with a title, in a sentence, at its beginning and as the label of a speaker', () => {
  assert.deepEqual(
    kinds('We asked Mr Hollis. Then Marley came. Terry-Ann says no.\nSarah: I know.\nOfficer 1: Yes. But why?'),
    ['title: Mr Hollis', 'name: Marley', 'name: Terry-Ann', 'name: Sarah'],
  );
});

test('everything that is replaced goes, also in small letters, and nothing within a longer word', () => {
  const text = 'Al saw Al Hollis. AL HOLLIS saw all. (al) [Al]';
  const list = [
    { found: 'Al', becomes: '[name 1]' },
    { found: 'Al Hollis', becomes: '[name 2]' },
  ];
  assert.equal(replaced(text, list), '[name 1] saw [name 2]. [name 2] saw all. ([name 1]) [[name 1]]');
  assert.equal(replaced('a.b a+b', [{ found: 'a+b', becomes: 'x' }]), 'a.b x');
});

test('four hundred thousand letters are looked through while somebody waits', () => {
  const began = performance.now();
  findingsIn('Somebody named Marley asked 0 and again a1234bc, '.repeat(8000));
  findingsIn('A'.repeat(400_000));
  findingsIn('0 '.repeat(200_000));
  findingsIn('a.'.repeat(200_000));
  assert.ok(performance.now() - began < 8000);
});
