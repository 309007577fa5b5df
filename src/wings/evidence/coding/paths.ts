// The addresses of this part: codes, and what several people found in the same words. `c` is a project's slug, `s` a source's id.
import { onwardHref } from '../../../shell/thread-href.ts';

const base = onwardHref.coding;
const project = (p: string, c: string) => `${base(p)}/${c}`;
const source = (p: string, c: string, s: string) => `${project(p, c)}/sources/${s}`;
const passage = (p: string, c: string, s: string, id: string) => `${source(p, c, s)}/passages/${id}`;
const codebook = (p: string, c: string) => `${project(p, c)}/codebook`;
const code = (p: string, c: string, id: string) => `${codebook(p, c)}/${id}`;

export const codingPaths = {
  coding: base,
  openCoding: (p: string) => `${base(p)}/open`,
  codingProject: project,
  nameCoders: (p: string, c: string) => `${project(p, c)}/coders`,
  endCoding: (p: string, c: string) => `${project(p, c)}/end`,
  addRoom: (p: string, c: string) => `${project(p, c)}/rooms/add`,
  sendText: (p: string, c: string) => `${project(p, c)}/texts/send`,
  checkText: (p: string, c: string, file: string) => `${project(p, c)}/texts/check/${file}`,
  codingFigures: (p: string, c: string) => `${project(p, c)}/figures`,
  codingSource: source,
  giveCodes: (p: string, c: string, s: string) => `${source(p, c, s)}/give`,
  finishCoding: (p: string, c: string, s: string) => `${source(p, c, s)}/finish`,
  goOnCoding: (p: string, c: string, s: string) => `${source(p, c, s)}/go-on`,
  compareCoding: (p: string, c: string, s: string) => `${source(p, c, s)}/compare`,
  settleCoding: (p: string, c: string, s: string) => `${source(p, c, s)}/settle`,
  takeSourceOut: (p: string, c: string, s: string) => `${source(p, c, s)}/take-out`,
  removePassage: (p: string, c: string, s: string, id: string) => `${passage(p, c, s, id)}/remove`,
  joinPassages: (p: string, c: string, s: string, id: string) => `${passage(p, c, s, id)}/join`,
  takePassageApart: (p: string, c: string, s: string, id: string) => `${passage(p, c, s, id)}/take-apart`,
  codebook,
  proposeCode: (p: string, c: string) => `${codebook(p, c)}/propose`,
  code,
  changeCode: (p: string, c: string, id: string) => `${code(p, c, id)}/change`,
  mergeCode: (p: string, c: string, id: string) => `${code(p, c, id)}/merge`,
  takeCodeApart: (p: string, c: string, id: string) => `${code(p, c, id)}/take-apart`,
  splitCode: (p: string, c: string, id: string) => `${code(p, c, id)}/split`,
  sortPassages: (p: string, c: string, id: string) => `${code(p, c, id)}/sort`,
};
export const takenBelowCoding = ['open'];
