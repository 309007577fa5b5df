// Every URL of statements, built once, below the session whose design asks for them.
import { paths } from '../paths.ts';

const statements = (p: string, e: string, s: string) => `${paths.session(p, e, s)}/statements`;
const statement = (p: string, e: string, s: string, id: string) => `${statements(p, e, s)}/${id}`;

export const statementPaths = {
  statements,
  put: (p: string, e: string, s: string) => `${statements(p, e, s)}/put`,
  statement,
  accept: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/accept`,
  offerWords: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/offer-words`,
  answerOffer: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/answer-offer`,
  refuse: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/refuse`,
  change: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/change`,
  move: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/move`,
  takeBack: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/take-back`,
  slip: (p: string, e: string, s: string, id: string) => `${statement(p, e, s, id)}/slip`,
};
