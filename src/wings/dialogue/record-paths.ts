// Every URL of the record of a session, built once, below the session's own and its engagement's.
import { paths } from './paths.ts';

const record = (p: string, e: string, s: string) => `${paths.session(p, e, s)}/record`;
const said = (p: string, e: string, s: string, id: string) => `${record(p, e, s)}/said/${id}`;
const theme = (p: string, e: string, s: string, id: string) => `${record(p, e, s)}/themes/${id}`;
const quotations = (p: string, e: string) => `${paths.engagement(p, e)}/quotations`;
const quotation = (p: string, e: string, id: string) => `${quotations(p, e)}/${id}`;

export const recordPaths = {
  open: (p: string, e: string, s: string) => `${paths.session(p, e, s)}/open`,
  close: (p: string, e: string, s: string) => `${paths.session(p, e, s)}/close`,
  record,
  sheet: (p: string, e: string, s: string) => `${record(p, e, s)}/sheet`,
  people: (p: string, e: string, s: string) => `${record(p, e, s)}/people`,
  keep: (p: string, e: string, s: string) => `${record(p, e, s)}/keep`,
  prose: (p: string, e: string, s: string) => `${record(p, e, s)}/prose`,
  said,
  putRight: (p: string, e: string, s: string, id: string) => `${said(p, e, s, id)}/put-right`,
  placeUnder: (p: string, e: string, s: string, id: string) => `${said(p, e, s, id)}/themes`,
  quote: (p: string, e: string, s: string, id: string) => `${said(p, e, s, id)}/quote`,
  strike: (p: string, e: string, s: string, id: string) => `${record(p, e, s)}/strike-out/${id}`,
  themes: (p: string, e: string, s: string) => `${record(p, e, s)}/themes`,
  nameTheme: (p: string, e: string, s: string) => `${record(p, e, s)}/themes/name`,
  theme,
  putFurther: (p: string, e: string, s: string, id: string) => `${theme(p, e, s, id)}/further`,
  holdDifference: (p: string, e: string, s: string) => `${record(p, e, s)}/differences/hold`,
  howWeTalked: (p: string, e: string, s: string) => `${record(p, e, s)}/how-we-talked`,
  reflect: (p: string, e: string, s: string) => `${record(p, e, s)}/how-we-talked/reflect`,
  witness: (p: string, e: string, s: string) => `${record(p, e, s)}/how-we-talked/witness`,
  askBalance: (p: string, e: string, s: string) => `${record(p, e, s)}/balance/ask`,
  balance: (p: string, e: string, s: string) => `${record(p, e, s)}/balance`,
  offerBack: (p: string, e: string, s: string) => `${record(p, e, s)}/offer-back`,
  correct: (p: string, e: string, s: string) => `${record(p, e, s)}/correct`,
  dissent: (p: string, e: string, s: string) => `${record(p, e, s)}/dissent`,
  agree: (p: string, e: string, s: string) => `${record(p, e, s)}/agree`,
  research: (p: string, e: string, s: string) => `${record(p, e, s)}/research`,
  agreeResearch: (p: string, e: string, s: string) => `${record(p, e, s)}/research/agree`,
  takeBackResearch: (p: string, e: string, s: string) => `${record(p, e, s)}/research/take-back`,
  keepOutOfResearch: (p: string, e: string, s: string, id: string) => `${record(p, e, s)}/research/keep-out/${id}`,
  readBack: (p: string, e: string, s: string) => `${paths.session(p, e, s)}/read-back`,
  chooseReadBack: (p: string, e: string, s: string) => `${paths.session(p, e, s)}/read-back/choose`,
  quotations,
  addQuotation: (p: string, e: string) => `${quotations(p, e)}/add`,
  quotation,
  agreeUse: (p: string, e: string, id: string) => `${quotation(p, e, id)}/uses/add`,
  withdraw: (p: string, e: string, id: string) => `${quotation(p, e, id)}/withdraw`,
  slip: (p: string, e: string, id: string) => `${quotation(p, e, id)}/slip`,
  posted: (p: string) => `${paths.dialogues(p)}/taken-back-by-post`,
  addHolder: (p: string, e: string, id: string) => `${quotation(p, e, id)}/holders/add`,
  holderTold: (p: string, e: string, id: string, holder: string) => `${quotation(p, e, id)}/holders/${holder}/told`,
  holderNote: (p: string, e: string, id: string, holder: string) => `${quotation(p, e, id)}/holders/${holder}/note`,
};
