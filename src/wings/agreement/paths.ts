// Every URL of the wing, built once. `p` is the partnership's slug; ids stand where a thing has no slug.
import { onwardHref } from '../../shell/thread-href.ts';

const base = (p: string) => `/partnerships/${p}`;
const agreement = (p: string) => `${base(p)}/agreement`;
const line = (p: string, id: string) => `${agreement(p)}/vision/${id}`;
const expectation = (p: string, slug: string) => `${agreement(p)}/expectations/${slug}`;
const commitment = (p: string, id: string) => `${agreement(p)}/commitments/${id}`;
const forum = (p: string, slug: string) => `${agreement(p)}/forum/${slug}`;
const action = (p: string, id: string) => `${base(p)}/plan/lines/${id}`;

/** Words that no expectation and no forum may have for a slug, because a page stands there. */
export const takenBelow = ['make', 'set-up'];

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

  plan: onwardHref.plan,
  addAction: (p: string) => `${base(p)}/plan/add`,
  action,
  changeAction: (p: string, id: string) => `${action(p, id)}/change`,
  moveAction: (p: string, id: string) => `${action(p, id)}/move`,
  agreeAction: (p: string, id: string) => `${action(p, id)}/agreed`,
  deliverAction: (p: string, id: string) => `${action(p, id)}/delivered`,
  takeDeliveredBack: (p: string, id: string) => `${action(p, id)}/not-delivered`,
};
