// What every page of a coding project begins with: the project, whether this person may be here, and the source or code it is about.
import { isRefusal, notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Verdict } from '../../../shell/standing.ts';
import { mayCodeIn, mayReadCodebook } from '../policy.ts';
import { readCodes } from '../store/codebook.ts';
import type { Code } from './codebook.ts';
import type { Source } from './coding.ts';
import { type AtProject, readProject } from './read-project.ts';

export async function atProject(ask: Ask, may: (at: AtProject) => Verdict): Promise<AtProject | Refusal> {
  const at = await ask.read((scope) => readProject(scope, ask.params.codingProject ?? '', ask.seat, ask.today));
  if (!at) return notFound('coding project');
  return ask.permit(may(at)) ?? at;
}

export const asCoder = (ask: Ask): Promise<AtProject | Refusal> => atProject(ask, (at) => mayCodeIn(ask.seat, at));

export const isNamed = (ask: Pick<Ask, 'seat'>, { coders }: Pick<AtProject, 'coders'>): boolean =>
  coders.some(({ personId }) => personId === ask.seat.personId);
export const asReader = (ask: Ask): Promise<AtProject | Refusal> =>
  atProject(ask, (at) => mayReadCodebook(ask.seat, { isNamed: isNamed(ask, at) }));

export interface AtSource extends AtProject {
  readonly source: Source;
}
export async function atSource(
  ask: Ask,
  door: (ask: Ask) => Promise<AtProject | Refusal> = asCoder,
): Promise<AtSource | Refusal> {
  const at = await door(ask);
  if (isRefusal(at)) return at;
  const source = at.sources.find(({ id, goneAt }) => id === ask.params.codingSource && goneAt === null);
  return source ? { ...at, source } : notFound('text or room, or it was taken back');
}

export interface AtCode extends AtProject {
  readonly book: readonly Code[];
  readonly code: Code;
}
export async function atCode(
  ask: Ask,
  door: (ask: Ask) => Promise<AtProject | Refusal> = asCoder,
): Promise<AtCode | Refusal> {
  const at = await door(ask);
  if (isRefusal(at)) return at;
  const book = await ask.read((scope) => readCodes(scope, at.project.id));
  const code = book.find(({ id }) => id === ask.params.code);
  return code ? { ...at, book, code } : notFound('code');
}
