// Measures: who comes through its doors.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';

export const measureDoors: Readonly<Record<string, Allowed>> = {
  'GET /measures': everyone,
  'GET /measures/:measure': everyone,
  'GET /measures/:measure/figures.csv': everyone,
};
