// What can happen to measures. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import { happeningOf } from '../../../shell/happening.ts';
import type { MeasureState } from './measure.ts';

const measure = happeningOf('measure');
const idea = happeningOf('change-idea');

export const measureHappened = {
  measureAdded: (id: string, state: MeasureState) => measure('measure added', id, { state }),
  measureChanged: (id: string, version: number) => measure('measure changed', id, { version }),
  measureMoved: (id: string, state: MeasureState) => measure('measure moved', id, { state }),
  readingsGiven: (id: string, count: number, how: 'by hand' | 'as a list') =>
    measure('readings given', id, { count, how }),
  readingCorrected: (id: string, reading: string) => measure('reading corrected', id, { reading }),
  stepChosen: (id: string, from: string) => measure('limits worked out anew', id, { from }),
  stepTakenBack: (id: string, step: string) => measure('limits as before', id, { step }),
  ideaBegan: (id: string, on: string) => idea('change idea began', id, { on }),
  ideaEnded: (id: string, on: string) => idea('change idea ended', id, { on }),
};

/** What the home page tells of. */
export const measureTelling = [
  'measure added',
  'measure moved',
  'readings given',
  'change idea began',
  'change idea ended',
] as const;
