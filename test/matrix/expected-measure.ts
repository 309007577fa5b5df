// Measures: who comes through its doors. Everyone reads; those who work at the place of a measure, or hold the whole, keep it.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
/** The representative of the matrix has a seat at the place of the measures that are walked, and the partnership manager too. */
const keepers: Allowed = ['facilitator', 'partnership manager', 'representative'];

export const measureDoors: Readonly<Record<string, Allowed>> = {
  'GET /measures': everyone,
  'GET /measures/add': keepers,
  'POST /measures/add': keepers,
  'GET /measures/:measure': everyone,
  'GET /measures/:measure/figures.csv': everyone,
  'GET /measures/:measure/change': keepers,
  'POST /measures/:measure/change': keepers,
  'GET /measures/:measure/move': keepers,
  'POST /measures/:measure/move': keepers,
  'GET /measures/:measure/readings/give': keepers,
  'POST /measures/:measure/readings/give': keepers,
  'GET /measures/:measure/readings/import': keepers,
  'POST /measures/:measure/readings/import': keepers,
  'GET /measures/:measure/readings/import/template.csv': keepers,
  'GET /measures/:measure/readings/import/:file': keepers,
  'POST /measures/:measure/readings/import/:file': keepers,
  'GET /measures/:measure/readings/:reading/correct': keepers,
  'POST /measures/:measure/readings/:reading/correct': keepers,
  'GET /measures/:measure/change-ideas/add': keepers,
  'POST /measures/:measure/change-ideas/add': keepers,
  'GET /measures/:measure/change-ideas/:idea': everyone,
  'GET /measures/:measure/change-ideas/:idea/end': keepers,
  'POST /measures/:measure/change-ideas/:idea/end': keepers,
  'GET /measures/:measure/steps/add': keepers,
  'POST /measures/:measure/steps/add': keepers,
  'GET /measures/:measure/steps/:step/take-back': keepers,
  'POST /measures/:measure/steps/:step/take-back': keepers,
};
