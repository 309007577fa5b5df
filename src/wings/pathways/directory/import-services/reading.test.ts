import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tableOf } from '../../../../interop/csv/csv.ts';
import { yes } from '../../../../shell/standing.ts';
import type { Directory } from '../find-service.ts';
import type { Offer, Service } from '../service.ts';
import { columnNames } from './columns.ts';
import { wholeList } from './keep-list.ts';
import { linesInWords, type Rights, readList } from './reading.ts';
import { directoryTable } from './table.ts';

const today = '2026-11-21';
const may: Rights = { service: () => yes, offer: () => yes };
const place = (id: string, name: string, code: string | null) => ({
  ...{ id, slug: id, name, kind: 'prison', code, closedOn: null, mergedIntoId: null },
});
const empty: Directory = {
  services: [],
  offers: [],
  partners: [
    { id: 'charity', slug: 'charity', name: 'The Charity', leftOn: null },
    { id: 'trust', slug: 'trust', name: 'The Trust', leftOn: null },
  ],
  places: [place('north', 'HMP North', 'NNN'), place('south', 'HMP South, Healthcare', 'SSS')] as Directory['places'],
};
const faults = (text: string, directory = empty) => {
  const listed = readList(text, directory, may, today);
  return listed.ok ? [] : listed.faults.map(({ line, column, words }) => `${line} ${column ?? '-'}: ${words}`);
};
const head = 'service,provider,kind,type,place,prison_code\n';

test('what is wrong with the table itself is said first', () => {
  assert.match(faults('service;provider;kind;type\na;b;c;d\n').join(), /not parted by commas/);
  assert.match(faults('service,provider,kind\na,b,c\n').join(), /The column “type” is missing/);
  assert.match(faults('service,provider,kind,type,colour\n').join(), /No column is called “colour”/);
  assert.match(faults('service,service,provider,kind,type\n').join(), /“service” stands here twice/);
  assert.match(faults(head).join(), /no line under the first one/);
  assert.match(faults('').join(), /The column “service” is missing/);
});

test('an open quotation mark, which would swallow what follows, keeps the file out', () => {
  assert.match(
    faults(`${head}a,The Charity,peer,other,HMP North,"\nb,The Charity,peer,other,HMP North,\n`).join(),
    /opened and not closed/,
  );
});

test('a prison code that is another prison’s than the line says is refused, and alone it is enough', () => {
  assert.deepEqual(faults(`${head}a,The Charity,peer,other,,nnn\n`), []);
  assert.deepEqual(faults(`${head}a,The Charity,peer,other,HMP North,SSS\n`), [
    '2 prison_code: SSS is the code of HMP South, Healthcare, and the line says HMP North',
  ]);
  assert.match(faults(`${head}a,The Charity,peer,other,,N1\n`).join(), /is no prison code/);
});

test('two lines that say different things of one service are told apart', () => {
  const text = `${head}a,The Charity,peer,other,HMP North,\nA,the charity,clinical,,HMP South\\, Healthcare,\n`.replace(
    'HMP South\\, Healthcare',
    '"HMP South, Healthcare"',
  );
  assert.deepEqual(faults(text), ['3 kind: Line 2 says otherwise of the same service']);
});

test('numbers of lines are said as people say them', () => {
  assert.equal(linesInWords([{ line: 3 }, { line: 5 }, { line: 6 }, { line: 6 }, { line: 7 }]), '3, 5 to 7');
});

const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((said) => said.replaceAll(/\s+/g, ' ').trim())
  .filter((said) => said !== '');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const directories = fc
  .array(
    fc.record({
      name: words,
      partner: fc.constantFrom('charity', 'trust'),
      about: maybe(words),
      at: fc.subarray(['north', 'south']),
      timetable: maybe(words),
      capacity: maybe(fc.integer({ min: 1, max: 5000 })),
      startedOn: maybe(fc.constantFrom('2025-01-31', '2026-02-28')),
    }),
    { maxLength: 8 },
  )
  .map((made): Directory => {
    const services = new Map<string, Service>();
    const offers: Offer[] = [];
    for (const { name, partner, about, at, timetable, capacity, startedOn } of made) {
      const key = `${partner} ${name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
      if (services.has(key)) continue;
      services.set(key, {
        ...{ id: key, slug: key, name, partnerId: partner, kind: 'peer', type: 'other', about, eligibility: null },
        ...{ tier: 'partners', state: 'running', because: null, version: 1 },
      });
      for (const placeId of at)
        offers.push({
          ...{ id: `${key} ${placeId}`, serviceId: key, placeId, tailored: null, tailoredBecause: null, where: null },
          ...{ timetable, capacity, howToJoin: null, startedOn, endedOn: null, version: 1 },
        });
    }
    return { ...empty, services: [...services.values()], offers };
  });

test('whatever stands in the directory, its own table changes nothing when it is taken in again', () => {
  fc.assert(
    fc.property(directories, (directory) => {
      fc.pre(directory.services.length > 0);
      const listed = readList(directoryTable(directory), directory, may, today);
      assert.ok(listed.ok, JSON.stringify(listed));
      assert.deepEqual(wholeList(listed).rows, []);
    }),
    { numRuns: 200 },
  );
});

test('wherever a bad line stands, it is found by its number and keeps the whole list out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
      (bad, breaks) => {
        let line = 2;
        let badLine = 0;
        const rows = breaks.map((breaks, i) => {
          if (i === bad) badLine = line;
          line += breaks ? 2 : 1;
          const cells: Record<string, string> = {
            ...{
              service: `S${i}`,
              provider: 'The Charity',
              kind: 'peer',
              type: 'other',
              place: i === bad ? 'Nowhere' : 'HMP North',
            },
            what_it_is: breaks ? 'two\nlines' : 'one',
          };
          return columnNames.map((name) => cells[name] ?? '');
        });
        const listed = readList(tableOf(columnNames, rows), empty, may, today);
        assert.ok(!listed.ok);
        assert.deepEqual(
          listed.faults.map((fault) => fault.line),
          [badLine],
        );
      },
    ),
    { numRuns: 60 },
  );
});
