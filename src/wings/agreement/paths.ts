// Every URL of the wing, built once. `p` is the partnership's slug; ids stand where a thing has no slug.
import { onwardHref } from '../../shell/thread-href.ts';

const base = (p: string) => `/partnerships/${p}`;
const agreement = (p: string) => `${base(p)}/agreement`;
const line = (p: string, id: string) => `${agreement(p)}/vision/${id}`;
const expectation = (p: string, slug: string) => `${agreement(p)}/expectations/${slug}`;
const commitment = (p: string, id: string) => `${agreement(p)}/commitments/${id}`;
const forum = (p: string, slug: string) => `${agreement(p)}/forum/${slug}`;
const working = (p: string, slug: string) => `${agreement(p)}/working-agreements/${slug}`;
const version = (p: string, slug: string, number: number | string) => `${working(p, slug)}/versions/${number}`;
const action = (p: string, id: string) => `${base(p)}/plan/lines/${id}`;

/** Words that no expectation and no forum may have for a slug, because a page stands there. */
export const takenBelow = ['make', 'set-up', 'start'];

export const paths = {
  agreement,
  said: (p: string, engagement: string, saying: string) => `${agreement(p)}/said/${engagement}/${saying}`,

  vision: onwardHref.vision,
  visionLine: (p: string, id: string) => `${agreement(p)}/vision#line-${id}`,
  proposeLine: (p: string) => `${agreement(p)}/vision/propose`,
  amendLine: (p: string, id: string) => `${line(p, id)}/amend`,
  supportLine: (p: string, id: string) => `${line(p, id)}/support`,
  setLineAside: (p: string, id: string) => `${line(p, id)}/set-aside`,
  takeUpLine: (p: string, id: string) => `${line(p, id)}/take-up`,

  expectations: onwardHref.expectations,
  makeExpectation: (p: string) => `${agreement(p)}/expectations/make`,
  expectation,
  answer: (p: string, slug: string) => `${expectation(p, slug)}/answer`,

  commitments: (p: string) => `${agreement(p)}/commitments`,
  sayWhetherMet: (p: string, id: string) => `${commitment(p, id)}/say`,
  changeCommitment: (p: string, id: string) => `${commitment(p, id)}/change`,

  forums: onwardHref.forum,
  forum: (p: string, slug: string) => `${agreement(p)}/forum#${slug}`,
  setUpForum: (p: string) => `${agreement(p)}/forum/set-up`,
  changeForum: (p: string, slug: string) => `${forum(p, slug)}/change`,
  addMeeting: (p: string, slug: string) => `${forum(p, slug)}/meetings`,
  stopForum: (p: string, slug: string) => `${forum(p, slug)}/stop`,
  commitAgain: (p: string, slug: string) => `${forum(p, slug)}/commit-again`,

  workingAgreements: (p: string) => `${agreement(p)}/working-agreements`,
  startAgreement: (p: string) => `${agreement(p)}/working-agreements/start`,
  workingAgreement: working,
  changeAgreement: (p: string, slug: string) => `${working(p, slug)}/change`,
  addSection: (p: string, slug: string) => `${working(p, slug)}/sections/add`,
  startWriting: (p: string, slug: string, section: string) => `${working(p, slug)}/sections/${section}/start-writing`,
  stopWriting: (p: string, slug: string, section: string) => `${working(p, slug)}/sections/${section}/stop-writing`,
  writeSection: (p: string, slug: string, section: string) => `${working(p, slug)}/sections/${section}/write`,
  removeSection: (p: string, slug: string, section: string) => `${working(p, slug)}/sections/${section}/remove`,
  placePromises: (p: string, slug: string) => `${working(p, slug)}/promises`,
  keepResponse: (p: string, slug: string) => `${working(p, slug)}/said/keep`,
  changeResponse: (p: string, slug: string, id: string) => `${working(p, slug)}/said/${id}/change`,
  dropResponse: (p: string, slug: string, id: string) => `${working(p, slug)}/said/${id}/destroy`,
  freezeAgreement: (p: string, slug: string) => `${working(p, slug)}/freeze`,
  leaveAgreement: (p: string, slug: string, partner: string) => `${working(p, slug)}/partners/${partner}/leave`,
  agreementVersion: version,
  agreementPdf: (p: string, slug: string, number: number | string) => `${version(p, slug, number)}/pdf`,
  agreementDocx: (p: string, slug: string, number: number | string) => `${version(p, slug, number)}/docx`,
  signAgreement: (p: string, slug: string, number: number | string, partner: string) =>
    `${version(p, slug, number)}/sign/${partner}`,
  takeSignatureBack: (p: string, slug: string, number: number | string, partner: string) =>
    `${version(p, slug, number)}/sign/${partner}/take-back`,
  enterPenSignature: (p: string, slug: string, number: number | string, partner: string) =>
    `${version(p, slug, number)}/pen/${partner}`,
  checkPenSignature: (p: string, slug: string, number: number | string, signature: string) =>
    `${version(p, slug, number)}/check/${signature}`,
  openAgain: (p: string, slug: string, number: number | string) => `${version(p, slug, number)}/open-again`,
  compareVersions: (p: string, slug: string, number: number | string, other: number | string) =>
    `${version(p, slug, number)}/beside/${other}`,
  answerReview: (p: string, slug: string, number: number | string) => `${version(p, slug, number)}/review`,

  plan: onwardHref.plan,
  planTable: (p: string) => `${base(p)}/plan/joint-plan.csv`,
  planMeaning: (p: string) => `${base(p)}/plan/joint-plan.csv-metadata.json`,
  planDocx: (p: string) => `${base(p)}/plan/joint-plan.docx`,
  planFile: (p: string) => `${base(p)}/plan/joint-plan.json`,
  addAction: (p: string) => `${base(p)}/plan/add`,
  action,
  changeAction: (p: string, id: string) => `${action(p, id)}/change`,
  moveAction: (p: string, id: string) => `${action(p, id)}/move`,
  agreeAction: (p: string, id: string) => `${action(p, id)}/agreed`,
  deliverAction: (p: string, id: string) => `${action(p, id)}/delivered`,
  takeDeliveredBack: (p: string, id: string) => `${action(p, id)}/not-delivered`,
};
