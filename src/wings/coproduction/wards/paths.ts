// The addresses of wards and courses: guidance, templates, audits of notes, and the courses of a recovery college.
const base = (p: string) => `/partnerships/${p}`;
const guidance = (p: string, slug: string) => `${base(p)}/wards/guidance/${slug}`;
const section = (p: string, slug: string, id: string) => `${guidance(p, slug)}/sections/${id}`;
const audit = (p: string, slug: string) => `${base(p)}/wards/audits/${slug}`;
const course = (p: string, slug: string) => `${base(p)}/courses/${slug}`;

/** Words that no guidance, audit or course may have for a slug, because a page stands there. */
export const takenByWards = ['make'];

export const wardPaths = {
  wards: (p: string) => `${base(p)}/wards`,

  guidanceList: (p: string) => `${base(p)}/wards/guidance`,
  makeGuidance: (p: string) => `${base(p)}/wards/guidance/make`,
  guidance,
  changeGuidance: (p: string, slug: string) => `${guidance(p, slug)}/change`,
  moveGuidance: (p: string, slug: string) => `${guidance(p, slug)}/move`,
  guidanceOtherWords: (p: string, slug: string) => `${guidance(p, slug)}/other-words`,
  printGuidance: (p: string, slug: string) => `${guidance(p, slug)}/print`,
  addGuidanceSection: (p: string, slug: string) => `${guidance(p, slug)}/sections/add`,
  writeGuidanceSection: (p: string, slug: string, id: string) => `${section(p, slug, id)}/write`,
  removeGuidanceSection: (p: string, slug: string, id: string) => `${section(p, slug, id)}/remove`,

  templates: (p: string) => `${base(p)}/wards/templates`,
  template: (p: string, key: string) => `${base(p)}/wards/templates/${key}`,

  audits: (p: string) => `${base(p)}/wards/audits`,
  makeAudit: (p: string) => `${base(p)}/wards/audits/make`,
  audit,
  auditTable: (p: string, slug: string) => `${audit(p, slug)}/figures.csv`,
  changeAudit: (p: string, slug: string) => `${audit(p, slug)}/change`,
  moveAudit: (p: string, slug: string) => `${audit(p, slug)}/move`,
  addSample: (p: string, slug: string) => `${audit(p, slug)}/samples/add`,
  addAuditChange: (p: string, slug: string) => `${audit(p, slug)}/changes/add`,

  courses: (p: string) => `${base(p)}/courses`,
  makeCourse: (p: string) => `${base(p)}/courses/make`,
  course,
  courseLeaflet: (p: string, slug: string) => `${course(p, slug)}/leaflet`,
  courseTable: (p: string, slug: string) => `${course(p, slug)}/times.csv`,
  changeCourse: (p: string, slug: string) => `${course(p, slug)}/change`,
  moveCourse: (p: string, slug: string) => `${course(p, slug)}/move`,
  addCourseTime: (p: string, slug: string) => `${course(p, slug)}/times/add`,
  takeCourseTimeBack: (p: string, slug: string, id: string) => `${course(p, slug)}/times/${id}/take-back`,
};
