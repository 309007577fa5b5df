import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { askedOf } from './asked.ts';
import { fullService, type OpenService, servicePage } from './directory.ts';

const words = fc.string({ minLength: 1, maxLength: 20 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const services = fc.record<OpenService>({
  id: fc.uuid(),
  name: words,
  kind: maybe(fc.constantFrom('clinical', 'peer')),
  type: fc.constantFrom('SMART', 'other'),
  provider: maybe(fc.record({ id: fc.uuid(), name: words })),
  fictional: fc.boolean(),
  about: maybe(words),
  eligibility: maybe(words),
  places: fc.array(fc.record({ id: fc.uuid(), placeId: fc.uuid(), name: words, timetable: maybe(words) }), {
    maxLength: 3,
  }),
});
const idOf = (said: string) => `id of ${said}`;

test('a document has a schedule for each timetable, a term for each that is known, and no field without a value', () => {
  fc.assert(
    fc.property(services, (service) => {
      const full = fullService(service, idOf);
      assert.equal(full.schedules.length, service.places.filter(({ timetable }) => timetable).length);
      assert.equal(full.attributes.length, service.kind === null ? 1 : 2);
      assert.equal('organization' in full, service.provider !== null);
      assert.equal('description' in full, service.about !== null || service.eligibility !== null);
      assert.doesNotMatch(JSON.stringify(full), /:null/);
    }),
  );
});

test('an empty page is both the first and the last, and says that it is empty', () => {
  const { first_page, last_page, empty, total_pages } = servicePage([], { page: 1, perPage: 50, total: 0 });
  assert.deepEqual([first_page, last_page, empty, total_pages], [true, true, true, 0]);
});

test('what was asked for is read as the standard names it, and what it does not name is passed over', () => {
  assert.deepEqual(askedOf({ page: '2', colour: 'red' }), {
    ...{ page: 2, perPage: 50, search: null, termId: null, taxonomyId: null, never: false },
  });
  assert.deepEqual(askedOf({ per_page: '5000', search: '  needle ', day: 'MO' }), {
    ...{ page: 1, perPage: 100, search: 'needle', termId: null, taxonomyId: null, never: true },
  });
  assert.equal(askedOf({ page: '0' }), 'page is a whole number from 1.');
  assert.equal(askedOf({ start_time: 'noon' }), 'start_time cannot be read.');
});

test('whatever is asked for is either read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('page', 'per_page', 'search', 'minimum_age', 'end_time', 'x'), fc.string()),
      (query) => {
        const asked = askedOf(query);
        assert.ok(typeof asked === 'string' || (asked.page >= 1 && asked.perPage >= 1 && asked.perPage <= 100));
      },
    ),
  );
});
