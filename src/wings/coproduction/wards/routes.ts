// Wards and courses: method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayKeepAudit, mayKeepCourse, mayMoveGuidance, mayReadAnswers, mayWriteGuidance } from '../policy.ts';
import { doAddCourseTime, doTakeCourseTimeBack, showAddCourseTime } from './add-course-time/add-course-time.ts';
import { doAddSample, showAddSample } from './add-sample/add-sample.ts';
import { showAudit, takeAuditTable } from './audit/audit.ts';
import { doChangeAudit, showChangeAudit } from './change-audit/change-audit.ts';
import { doChangeCourse, showChangeCourse } from './change-course/change-course.ts';
import { doChangeGuidance, showChangeGuidance } from './change-guidance/change-guidance.ts';
import { showCourse, takeCourseTable } from './course/course.ts';
import { showCourseLeaflet } from './course-leaflet/course-leaflet.ts';
import { showGuidance } from './guidance/guidance.ts';
import { doGuidanceOtherWords, showGuidanceOtherWords } from './guidance-other-words/other-words.ts';
import { showAudits } from './list-audits/list-audits.ts';
import { showCourses } from './list-courses/list-courses.ts';
import { showGuidanceList } from './list-guidance/list-guidance.ts';
import { doMakeAudit, showMakeAudit } from './make-audit/make-audit.ts';
import { doMakeCourse, showMakeCourse } from './make-course/make-course.ts';
import { doMakeGuidance, showMakeGuidance } from './make-guidance/make-guidance.ts';
import { doMarkAuditChange, showMarkAuditChange } from './mark-audit-change/mark-audit-change.ts';
import { doMoveAudit, showMoveAudit } from './move-audit/move-audit.ts';
import { doMoveCourse, showMoveCourse } from './move-course/move-course.ts';
import { doMoveGuidance, showMoveGuidance } from './move-guidance/move-guidance.ts';
import { showWards } from './overview/overview.ts';
import { wardPaths as paths } from './paths.ts';
import { showPrintGuidance } from './print-guidance/print-guidance.ts';
import { showTemplate, showTemplates } from './view-templates/view-templates.ts';
import {
  doAddGuidanceSection,
  doRemoveGuidanceSection,
  doWriteGuidanceSection,
  showAddGuidanceSection,
  showWriteGuidanceSection,
} from './write-guidance/write-guidance.ts';

const p = ':partnership';
type Handler = InsideRoute['handler'];
type May = InsideRoute['may'];
const read = (path: string, show: Handler): InsideRoute => get(path, mayReadAnswers, 'partners', show);
/** A form: shown and sent at one address. With a name it is kept when it is to be finished later. */
const form = (path: string, may: May, show: Handler, send: Handler, draft?: string): InsideRoute[] => [
  get(path, may, 'partners', show),
  post(path, may, 'partners', send, draft === undefined ? {} : { draft }),
];

const g = ':guidance';
const guidance: readonly InsideRoute[] = [
  read(paths.guidanceList(p), showGuidanceList),
  ...form(paths.makeGuidance(p), mayWriteGuidance, showMakeGuidance, doMakeGuidance, 'Guidance'),
  read(paths.guidance(p, g), showGuidance),
  read(paths.printGuidance(p, g), showPrintGuidance),
  ...form(
    paths.changeGuidance(p, g),
    mayWriteGuidance,
    showChangeGuidance,
    doChangeGuidance,
    'What guidance is, and who makes it',
  ),
  ...form(
    paths.guidanceOtherWords(p, g),
    mayWriteGuidance,
    showGuidanceOtherWords,
    doGuidanceOtherWords,
    'Guidance in easy words and Welsh',
  ),
  ...form(paths.moveGuidance(p, g), mayMoveGuidance, showMoveGuidance, doMoveGuidance, 'How far guidance has got'),
  ...form(
    paths.addGuidanceSection(p, g),
    mayWriteGuidance,
    showAddGuidanceSection,
    doAddGuidanceSection,
    'A section of guidance',
  ),
  ...form(
    paths.writeGuidanceSection(p, g, ':part'),
    mayWriteGuidance,
    showWriteGuidanceSection,
    doWriteGuidanceSection,
    'Words of guidance',
  ),
  post(paths.removeGuidanceSection(p, g, ':part'), mayWriteGuidance, 'partners', doRemoveGuidanceSection),
];

const a = ':audit';
const audits: readonly InsideRoute[] = [
  read(paths.audits(p), showAudits),
  ...form(paths.makeAudit(p), mayKeepAudit, showMakeAudit, doMakeAudit, 'An audit of notes'),
  read(paths.audit(p, a), showAudit),
  read(paths.auditTable(p, a), takeAuditTable),
  ...form(paths.changeAudit(p, a), mayKeepAudit, showChangeAudit, doChangeAudit, 'Changes to an audit'),
  ...form(paths.moveAudit(p, a), mayKeepAudit, showMoveAudit, doMoveAudit, 'Whether an audit goes on'),
  // counts with too few behind them are nowhere but where they are counted: no draft
  ...form(paths.addSample(p, a), mayKeepAudit, showAddSample, doAddSample),
  ...form(paths.addAuditChange(p, a), mayKeepAudit, showMarkAuditChange, doMarkAuditChange, 'What was changed'),
];

const c = ':course';
const courses: readonly InsideRoute[] = [
  read(paths.courses(p), showCourses),
  ...form(paths.makeCourse(p), mayKeepCourse, showMakeCourse, doMakeCourse, 'A course'),
  read(paths.course(p, c), showCourse),
  read(paths.courseLeaflet(p, c), showCourseLeaflet),
  read(paths.courseTable(p, c), takeCourseTable),
  ...form(paths.changeCourse(p, c), mayKeepCourse, showChangeCourse, doChangeCourse, 'Changes to a course'),
  ...form(paths.moveCourse(p, c), mayKeepCourse, showMoveCourse, doMoveCourse, 'Where a course has got to'),
  // the number that is typed is kept nowhere: no draft
  ...form(paths.addCourseTime(p, c), mayKeepCourse, showAddCourseTime, doAddCourseTime),
  post(paths.takeCourseTimeBack(p, c, ':time'), mayKeepCourse, 'partners', doTakeCourseTimeBack),
];

export const wardRoutes: readonly InsideRoute[] = [
  read(paths.wards(p), showWards),
  ...guidance,
  read(paths.templates(p), showTemplates),
  read(paths.template(p, ':template'), showTemplate),
  ...audits,
  ...courses,
];
