// What can happen to a forum's days and to what people take along of them. Stored shapes are for ever: add, never change.
import type { Happening } from '../../shell/act.ts';

export const forumHappened = {
  dayChanged: (forumId: string, on: string, change: 'left out' | 'moved' | 'as the rule has it'): Happening => ({
    act: 'forum day changed',
    subject: { kind: 'forum', id: forumId },
    changes: { on, change },
  }),
  whoComes: (forumId: string, people: number): Happening => ({
    act: 'forum members chosen',
    subject: { kind: 'forum', id: forumId },
    changes: { people },
  }),
  regimeChanged: (id: string, from: string, until: string): Happening => ({
    act: 'regime change kept',
    subject: { kind: 'regime change', id },
    changes: { from, until },
  }),
  regimeLifted: (id: string, on: string): Happening => ({
    act: 'regime change lifted',
    subject: { kind: 'regime change', id },
    changes: { on },
  }),
  calendarMade: (personId: string): Happening => ({
    act: 'calendar link made',
    subject: { kind: 'person', id: personId },
  }),
  calendarEnded: (personId: string): Happening => ({
    act: 'calendar link ended',
    subject: { kind: 'person', id: personId },
  }),
  reminded: (kind: 'action' | 'commitment', id: string, dueOn: string, moment: 'before' | 'after'): Happening => ({
    act: 'reminded',
    subject: { kind, id },
    changes: { dueOn, moment },
  }),
  reviewCalled: (versionId: string, reviewOn: string): Happening => ({
    act: 'agreement review called',
    subject: { kind: 'agreement version', id: versionId },
    changes: { reviewOn },
  }),
};
