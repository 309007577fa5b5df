// The columns of a list of services: what may stand in each. The page, the template and the check all read this. Pure.
import { serviceKinds, serviceTypes } from '../service.ts';

export interface Column {
  readonly name: string;
  /** A file without it is not read. */
  readonly must: boolean;
  readonly words: string;
}
export const columns = [
  { name: 'service', must: true, words: 'What it is called. Up to 120 letters.' },
  { name: 'provider', must: true, words: 'A partner of this partnership, by its name.' },
  { name: 'kind', must: true, words: `One of: ${serviceKinds.join(', ')}.` },
  { name: 'type', must: true, words: `One of: ${serviceTypes.join(', ')}.` },
  { name: 'what_it_is', must: false, words: 'In plain words. Up to 1000 letters.' },
  { name: 'who_it_is_for', must: false, words: 'Up to 500 letters.' },
  { name: 'state', must: false, words: 'running or planned. Left empty, a new service runs.' },
  {
    name: 'place',
    must: false,
    words: 'A place of this partnership, by its name. Left empty with prison_code: the service alone.',
  },
  { name: 'prison_code', must: false, words: 'The three letters of the prison, instead of its name or beside it.' },
  { name: 'tailored', must: false, words: 'What is tailored at this place. Up to 500 letters.' },
  { name: 'tailored_because', must: false, words: 'Why. It must be there when something is tailored.' },
  { name: 'where', must: false, words: 'The wing or the room. Never shown outside. Up to 200 letters.' },
  { name: 'timetable', must: false, words: 'When it is. Up to 300 letters.' },
  { name: 'capacity', must: false, words: 'How many places there are: a whole number from 1 to 5000.' },
  { name: 'how_to_join', must: false, words: 'What somebody does who wants to come. Up to 300 letters.' },
  { name: 'started_on', must: false, words: 'A day, written 2026-11-21 or 21/11/2026.' },
  { name: 'ended_on', must: false, words: 'The day from which it is no longer offered there.' },
] as const satisfies readonly Column[];
export type ColumnName = (typeof columns)[number]['name'];
export const columnNames: readonly ColumnName[] = columns.map(({ name }) => name);
