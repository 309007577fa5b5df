import { onwardHref } from '../../../shell/thread-href.ts';

const base = (p: string) => `/partnerships/${p}/answers`;
const told = (p: string, id: string) => `${base(p)}/told/${id}`;
const item = (p: string, id: string) => `${base(p)}/items/${id}`;

export const answerPaths = {
  answers: (p: string) => base(p),
  yours: (p: string) => `${base(p)}/yours`,
  say: (p: string) => `${base(p)}/say`,
  takeStory: (p: string) => `${base(p)}/take-a-story`,
  addTold: (p: string) => `${base(p)}/add`,
  heard: (p: string) => `${base(p)}/told`,
  told,
  keepTold: (p: string, id: string) => `${told(p, id)}/keep`,
  setAside: (p: string, id: string) => `${told(p, id)}/set-aside`,
  takeBack: (p: string, id: string) => `${told(p, id)}/withdraw`,
  readIt: (p: string, id: string) => `${told(p, id)}/read`,
  stopTelling: (p: string, id: string) => `${told(p, id)}/reach`,
  takeBackByNumber: (p: string) => `${base(p)}/take-back-by-number`,
  put: onwardHref.put,
  item,
  answerItem: (p: string, id: string) => `${item(p, id)}/answer`,
  answersIt: (p: string, id: string) => `${item(p, id)}/does-it-answer`,
  holdOpen: (p: string, id: string) => `${item(p, id)}/hold-open`,
  takeUp: (p: string, id: string) => `${item(p, id)}/take-up`,
  change: (p: string, id: string) => `${item(p, id)}/changed`,
  askChanged: (p: string, id: string) => `${item(p, id)}/ask-whether-changed`,
  hasChanged: (p: string, id: string) => `${item(p, id)}/has-it-changed`,
  merge: (p: string, id: string) => `${item(p, id)}/put-together`,
  gather: (p: string, id: string) => `${item(p, id)}/gather`,
  reword: (p: string, id: string) => `${item(p, id)}/reword`,
  endItem: (p: string, id: string) => `${item(p, id)}/end`,
  tell: (p: string, id: string) => `${item(p, id)}/tell`,
  recordTelling: (p: string, id: string, feedback: string) => `${item(p, id)}/tell/${feedback}`,
  mailTelling: (p: string, id: string, feedback: string) => `${item(p, id)}/tell/${feedback}/mail`,
  slip: (p: string, id: string) => `${told(p, id)}/slip`,
  notice: (p: string, id: string) => `${item(p, id)}/notice`,
  readOut: (p: string, id: string) => `${item(p, id)}/read-out`,
  easyRead: (p: string, id: string) => `${item(p, id)}/easy-read`,
};
