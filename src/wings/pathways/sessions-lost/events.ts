// What can happen to the sessions of a week, and to a quarter of them. Stored shapes are for ever: add, never change. No counts.
import { happeningOf } from '../../../shell/happening.ts';
import type { Side } from './lost.ts';

const week = happeningOf('lost week');
const quarter = happeningOf('lost quarter');

export const lostHappened = {
  kept: (id: string, placeId: string, on: string) => week('sessions of a week kept', id, { placeId, week: on }),
  changed: (id: string, version: number) => week('sessions of a week changed', id, { version }),
  confirmed: (id: string, side: Side, version: number) => week('sessions of a week confirmed', id, { side, version }),
  disputed: (id: string, side: Side, version: number) => week('sessions of a week disputed', id, { side, version }),
  letOut: (id: string, placeId: string, first: string) =>
    quarter('sessions of a quarter let out', id, { placeId, quarter: first }),
};
