// The addresses of this part: measures over time: readings, run charts, change ideas.
const base = (p: string) => `/partnerships/${p}/measures`;
const measure = (p: string, slug: string) => `${base(p)}/${slug}`;

/** Words that no measure may have for a slug, because a page stands there. */
export const takenByMeasures = ['add'];

export const measurePaths = {
  measures: base,
  addMeasure: (p: string) => `${base(p)}/add`,
  measure,
  measureTable: (p: string, slug: string) => `${measure(p, slug)}/figures.csv`,
  changeMeasure: (p: string, slug: string) => `${measure(p, slug)}/change`,
  moveMeasure: (p: string, slug: string) => `${measure(p, slug)}/move`,
  giveReading: (p: string, slug: string) => `${measure(p, slug)}/readings/give`,
  correctReading: (p: string, slug: string, reading: string) => `${measure(p, slug)}/readings/${reading}/correct`,
  importReadings: (p: string, slug: string) => `${measure(p, slug)}/readings/import`,
  readingsTemplate: (p: string, slug: string) => `${measure(p, slug)}/readings/import/template.csv`,
  readingsPreview: (p: string, slug: string, taken: string) => `${measure(p, slug)}/readings/import/${taken}`,
  addChangeIdea: (p: string, slug: string) => `${measure(p, slug)}/change-ideas/add`,
  endChangeIdea: (p: string, slug: string, idea: string) => `${measure(p, slug)}/change-ideas/${idea}/end`,
  beforeAfter: (p: string, slug: string, idea: string) => `${measure(p, slug)}/change-ideas/${idea}`,
  addStep: (p: string, slug: string) => `${measure(p, slug)}/steps/add`,
  takeStepBack: (p: string, slug: string, step: string) => `${measure(p, slug)}/steps/${step}/take-back`,
};
