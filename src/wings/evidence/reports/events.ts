// What can happen to reports. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import type { Happening } from '../../../shell/act.ts';
import { happeningOf } from '../../../shell/happening.ts';

const report = happeningOf('report');

export const reportHappened = {
  reportMade: (id: string, kind: string) => report('report made', id, { kind }),
  reportChanged: (id: string, version: number) => report('report changed', id, { version }),
  published: (kind: string, id: string): Happening => ({ act: 'published', subject: { kind, id } }),
  takenBack: (kind: string, id: string): Happening => ({ act: 'publication taken back', subject: { kind, id } }),
};
