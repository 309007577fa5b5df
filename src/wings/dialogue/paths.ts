// Every URL of the wing, built once. `p`, `e` and `s` are the slugs of the partnership, the engagement and the session;
// ids stand where a thing has no slug.
const base = (p: string) => `/partnerships/${p}`;
const engagement = (p: string, e: string) => `${base(p)}/dialogues/${e}`;
const session = (p: string, e: string, s: string) => `${engagement(p, e)}/sessions/${s}`;

/** Words that no engagement may have for a slug, because a page stands there. */
export const takenBelowDialogues = ['propose', 'taken-back-by-post'];
export const takenBelowSessions = ['plan', 'care-space'];

export const paths = {
  dialogues: (p: string) => `${base(p)}/dialogues`,
  propose: (p: string) => `${base(p)}/dialogues/propose`,
  engagement,
  changeEngagement: (p: string, e: string) => `${engagement(p, e)}/change`,
  contract: (p: string, e: string) => `${engagement(p, e)}/contract`,
  start: (p: string, e: string) => `${engagement(p, e)}/start`,
  sustain: (p: string, e: string) => `${engagement(p, e)}/sustain`,
  decline: (p: string, e: string) => `${engagement(p, e)}/decline`,
  stop: (p: string, e: string) => `${engagement(p, e)}/stop`,
  close: (p: string, e: string) => `${engagement(p, e)}/close`,
  bring: (p: string, e: string, outcome: string) => `${engagement(p, e)}/contracted/${outcome}/bring`,
  facilitators: (p: string, e: string) => `${engagement(p, e)}/facilitators`,
  account: (p: string, e: string) => `${engagement(p, e)}/account`,
  addPassage: (p: string, e: string) => `${engagement(p, e)}/account/add`,
  changePassage: (p: string, e: string, passage: string) => `${engagement(p, e)}/account/${passage}/change`,
  removePassage: (p: string, e: string, passage: string) => `${engagement(p, e)}/account/${passage}/remove`,

  preparation: (p: string, e: string) => `${engagement(p, e)}/preparation`,
  ask: (p: string, e: string) => `${engagement(p, e)}/preparation/ask`,
  conversation: (p: string, e: string, c: string) => `${engagement(p, e)}/preparation/${c}`,
  hold: (p: string, e: string, c: string) => `${engagement(p, e)}/preparation/${c}/hold`,
  declineTalk: (p: string, e: string, c: string) => `${engagement(p, e)}/preparation/${c}/decline`,
  addPoint: (p: string, e: string, c: string) => `${engagement(p, e)}/preparation/${c}/points`,
  destroyPoint: (p: string, e: string, c: string, point: string) =>
    `${engagement(p, e)}/preparation/${c}/points/${point}/destroy`,
  choosePoint: (p: string, e: string, c: string, point: string) =>
    `${engagement(p, e)}/preparation/${c}/points/${point}/choose`,
  picture: (p: string, e: string) => `${engagement(p, e)}/picture`,
  addToPicture: (p: string, e: string) => `${engagement(p, e)}/picture/add`,
  changePicturePoint: (p: string, e: string, point: string) => `${engagement(p, e)}/picture/${point}/change`,
  removePicturePoint: (p: string, e: string, point: string) => `${engagement(p, e)}/picture/${point}/remove`,
  holds: (p: string, e: string) => `${engagement(p, e)}/legal-holds`,
  liftHold: (p: string, e: string, hold: string) => `${engagement(p, e)}/legal-holds/${hold}/lift`,

  coverage: (p: string, e: string) => `${engagement(p, e)}/coverage`,
  addSeat: (p: string, e: string) => `${engagement(p, e)}/coverage/add`,
  changeSeat: (p: string, e: string, seat: string) => `${engagement(p, e)}/coverage/${seat}/change`,
  removeSeat: (p: string, e: string, seat: string) => `${engagement(p, e)}/coverage/${seat}/remove`,

  planSession: (p: string, e: string) => `${engagement(p, e)}/sessions/plan`,
  planCareSpace: (p: string, e: string) => `${engagement(p, e)}/sessions/care-space`,
  session,
  changeSession: (p: string, e: string, s: string) => `${session(p, e, s)}/change`,
  stopSession: (p: string, e: string, s: string) => `${session(p, e, s)}/stop`,
  designSession: (p: string, e: string, s: string) => `${session(p, e, s)}/design`,
  segments: (p: string, e: string, s: string) => `${session(p, e, s)}/segments`,
  addSegment: (p: string, e: string, s: string) => `${session(p, e, s)}/segments/add`,
  changeSegment: (p: string, e: string, s: string, segment: string) => `${session(p, e, s)}/segments/${segment}/change`,
  moveSegment: (p: string, e: string, s: string, segment: string) => `${session(p, e, s)}/segments/${segment}/move`,
  removeSegment: (p: string, e: string, s: string, segment: string) => `${session(p, e, s)}/segments/${segment}/remove`,
  sessionCoverage: (p: string, e: string, s: string) => `${session(p, e, s)}/coverage`,
  addSessionSeat: (p: string, e: string, s: string) => `${session(p, e, s)}/coverage/add`,
  copySeats: (p: string, e: string, s: string) => `${session(p, e, s)}/coverage/copy`,
  changeSessionSeat: (p: string, e: string, s: string, seat: string) => `${session(p, e, s)}/coverage/${seat}/change`,
  removeSessionSeat: (p: string, e: string, s: string, seat: string) => `${session(p, e, s)}/coverage/${seat}/remove`,
  chooseLimits: (p: string, e: string, s: string) => `${session(p, e, s)}/limits`,
  papers: (p: string, e: string, s: string) => `${session(p, e, s)}/papers`,
  paper: (p: string, e: string, s: string) => `${session(p, e, s)}/paper`,
  participants: (p: string, e: string, s: string) => `${session(p, e, s)}/participants`,
  unlockList: (p: string, e: string, s: string) => `${session(p, e, s)}/unlock-list`,

  limits: (p: string) => `${base(p)}/limits`,
  addLimits: (p: string) => `${base(p)}/limits/add`,
  changeLimits: (p: string, limits: string) => `${base(p)}/limits/${limits}/change`,
  limitsCard: (p: string, limits: string) => `${base(p)}/limits/${limits}/card`,
  limitsCardWelsh: (p: string, limits: string) => `${base(p)}/limits/${limits}/card/welsh`,
  concernSheets: (p: string) => `${base(p)}/concern-sheets`,
  concernSheet: (p: string, place: string) => `${base(p)}/concern-sheets/${place}`,
  worried: (p: string) => `${base(p)}/worried`,
  worriedAt: (p: string, place: string) => `${base(p)}/places/${place}/worried`,
};
