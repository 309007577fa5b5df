// What can happen to the public page. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import { happeningOf } from '../../../shell/happening.ts';

const page = happeningOf('public page');
const item = happeningOf('put item');

/** Of the page itself the id is the partnership's. */
export const publicHappened = {
  opened: (id: string) => page('public page opened', id, {}),
  closed: (id: string) => page('public page closed', id, {}),
  published: (id: string) => item('published', id, {}),
  takenBack: (id: string) => item('publication taken back', id, {}),
};
