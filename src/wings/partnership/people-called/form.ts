// What people at a place chose to be called. TBC is an answer; a word without whom it was chosen with is not.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type FieldError, maybeDay, maybeWords, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Place } from '../place.ts';

export interface Chosen {
  readonly called: string | null;
  readonly chosenWith: string | null;
  readonly on: string | null;
}

const schema = z.object({
  decided: oneOf(['chosen', 'tbc'], 'Say whether it has been chosen'),
  called: maybeWords(100),
  chosenWith: maybeWords(500),
  on: maybeDay(),
});

/** @param today nothing is chosen in the future */
export function readPeopleCalledForm(body: Record<string, unknown>, today: string): Reading<Chosen> {
  const read = readForm(schema, body, ({ decided, called, chosenWith, on }) => {
    if (decided !== 'chosen') return [];
    const faults: FieldError[] = [];
    if (called === null) faults.push({ name: 'called', text: 'Write the word that people chose' });
    if (chosenWith === null)
      faults.push({ name: 'chosenWith', text: 'Say with whom it was chosen, for example “the residents’ council”' });
    if (on && on > today) faults.push({ name: 'on', text: 'The day it was chosen cannot be in the future' });
    return faults;
  });
  if (!read.ok) return read;
  const { decided, called, chosenWith, on } = read.values;
  return {
    ok: true,
    values: decided === 'tbc' ? { called: null, chosenWith: null, on: null } : { called, chosenWith, on },
  };
}

export const chosenAt = (place: Place): Chosen => ({
  called: place.peopleCalled,
  chosenWith: place.peopleCalledChosenWith,
  on: place.peopleCalledOn,
});

export const chosenFacts = ({ called, chosenWith, on }: Chosen): Fact[] => [
  { name: 'People here are called', value: called ?? 'TBC' },
  { name: 'Chosen with', value: chosenWith },
  { name: 'Chosen on', value: day(on) || null },
];

export const chosenValues = (place: Place): Record<string, unknown> => ({
  decided: place.peopleCalled === null ? 'tbc' : 'chosen',
  ...chosenAt(place),
});
