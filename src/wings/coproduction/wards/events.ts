// What can happen to guidance, audits and courses. Stored shapes are for ever: add, never change. Ids and states only: never how
// many came or what was counted.
import { happeningOf } from '../../../shell/happening.ts';
import type { CourseState } from './course.ts';
import type { GuidanceState } from './guidance.ts';
import type { NotesAudit } from './notes-audit.ts';

const guidance = happeningOf('guidance');
const audit = happeningOf('audit');
const course = happeningOf('course');

export const wardHappened = {
  guidanceMade: (id: string) => guidance('guidance made', id),
  guidanceChanged: (id: string, version: number) => guidance('guidance changed', id, { version }),
  guidanceSectionAdded: (id: string, sectionId: string) => guidance('guidance section added', id, { sectionId }),
  guidanceSectionWritten: (id: string, sectionId: string) => guidance('guidance section written', id, { sectionId }),
  guidanceSectionRemoved: (id: string, sectionId: string) => guidance('guidance section removed', id, { sectionId }),
  guidanceMoved: (id: string, from: GuidanceState, state: GuidanceState, agreedVersion: number | null) =>
    guidance('guidance moved', id, { from, state, ...(agreedVersion !== null && { agreedVersion }) }),

  auditMade: (id: string) => audit('audit made', id),
  auditChanged: (id: string, version: number) => audit('audit changed', id, { version }),
  auditMoved: (id: string, state: NotesAudit['state']) => audit('audit moved', id, { state }),
  sampleKept: (id: string, sampleId: string) => audit('audit sample kept', id, { sampleId }),
  auditChangeMarked: (id: string, changeId: string) => audit('audit change marked', id, { changeId }),

  courseMade: (id: string) => course('course made', id),
  courseChanged: (id: string, version: number) => course('course changed', id, { version }),
  courseMoved: (id: string, from: CourseState, state: CourseState) => course('course moved', id, { from, state }),
  courseRan: (id: string, timeId: string) => course('course ran', id, { timeId }),
  courseTimeTakenBack: (id: string, timeId: string) => course('course time taken back', id, { timeId }),
};

/** What the first page tells of. */
export const wardTelling = ['guidance moved', 'course moved', 'audit sample kept'] as const;
