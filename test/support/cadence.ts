// Any way of saying how often, for properties.
import fc from 'fast-check';
import { type Cadence, nths, weekdays } from '../../src/interop/calendar/rule.ts';

const every = fc.integer({ min: 1, max: 12 });
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ kind: fc.constant('weeks' as const), every, weekday: fc.constantFrom(...weekdays) }),
  fc.record({
    kind: fc.constant('weekday of the month' as const),
    every,
    nth: fc.constantFrom(...nths),
    weekday: fc.constantFrom(...weekdays),
  }),
  fc.record({ kind: fc.constant('day of the month' as const), every, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ kind: fc.constant('day of the month' as const), every, day: fc.constant(-1) }),
);
export const anyCadence: fc.Arbitrary<Cadence> = cadence.map((one) => ({ ...one }));
