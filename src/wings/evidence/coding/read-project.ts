// A coding project as its reader may see it in this moment: what the database shows them, put together.
import { createHash } from 'node:crypto';
import type { Scope } from '../../../db/scope.ts';
import type { Seat } from '../../../shell/standing.ts';
import { readSaidForCoding } from '../../dialogue/index.ts';
import { readCodes } from '../store/codebook.ts';
import { readDecisions, readFinishes, readMarks, readSegments } from '../store/coding-passages.ts';
import { findCodingProject, readCoders, readSources, readText } from '../store/coding-projects.ts';
import type { Code } from './codebook.ts';
import type { Coder, CodingProject, Decision, Segment, Source } from './coding.ts';
import { overlaps, stateOf } from './coding.ts';
import { agreedTogether, type Marks } from './compare.ts';
import { type Part, partsOf, type Sentence, sentencesOf, wordsAt } from './parts.ts';
import { plainText } from './plain-text.ts';
import { type ProjectDocument, projectDocument } from './project-document.ts';

export interface AtProject {
  readonly project: CodingProject;
  /** Those who code, without those who left. */
  readonly coders: readonly Coder[];
  readonly left: readonly Coder[];
  readonly sources: readonly Source[];
  /** Whether this reader codes in it today. */
  readonly codes: boolean;
}
export interface Reading {
  readonly source: Source;
  readonly parts: readonly Part[];
  readonly sentences: readonly Sentence[];
  readonly text: string | null;
}

export async function readProject(
  scope: Scope,
  slug: string,
  seat: Seat,
  today: string,
): Promise<AtProject | undefined> {
  const project = await findCodingProject(scope, slug);
  if (!project) return undefined;
  const all = (await readCoders(scope)).filter(({ projectId }) => projectId === project.id);
  const coders = all.filter(({ leftOn }) => leftOn === null);
  return {
    project,
    coders,
    left: all.filter(({ leftOn }) => leftOn !== null),
    sources: await readSources(scope, project.id),
    codes: stateOf(project, today) === 'open' && coders.some(({ personId }) => personId === seat.personId),
  };
}

/** The words of a source, for somebody who codes it today; no parts when there are none to read. */
export async function readSource(scope: Scope, source: Source): Promise<Reading> {
  const text = source.kind === 'text' ? ((await readText(scope, source.id)) ?? null) : null;
  const parts =
    source.goneAt !== null
      ? []
      : source.kind === 'text'
        ? partsOf(text ?? '')
        : (await readSaidForCoding(scope, source.sessionId ?? '')).flatMap(({ entryId, who, words }): Part[] => {
            const plain = plainText(words);
            return plain.ok ? [{ entryId, speaker: who, words: plain.words, at: 0 }] : [];
          });
  return { source, parts, sentences: sentencesOf(parts), text };
}

/** Tells whether words are still those that were coded; of the passage's own id, so that equal words do not look equal. */
export const digestOf = (id: string, words: string): string =>
  createHash('sha256').update(`${id}\n${words}`).digest('hex');

/** Those whose words are still what was coded, and those whose words have changed since. */
export function standingOf(
  { parts, source }: Pick<Reading, 'parts' | 'source'>,
  segments: readonly Segment[],
): { readonly standing: Segment[]; readonly changed: Segment[] } {
  const own = segments.filter(({ sourceId }) => sourceId === source.id);
  const isSame = (one: Segment) => {
    const words = wordsAt(parts, one);
    return words !== undefined && digestOf(one.id, words) === one.digest;
  };
  return { standing: own.filter(isSame), changed: own.filter((one) => !isSame(one)) };
}

/** The sentences without those that somebody coded and that say something else since: the codes were given to other words. */
export function stillAsCoded(reading: Reading, segments: readonly Segment[]): readonly Sentence[] {
  const { changed } = standingOf(reading, segments);
  return reading.sentences.filter(
    ({ part, from, to }) =>
      !changed.some((one) => overlaps(one, { entryId: reading.parts[part]?.entryId ?? null, from, to })),
  );
}

interface WholeProject extends AtProject {
  readonly book: readonly Code[];
  readonly readings: readonly Reading[];
  readonly segments: readonly Segment[];
  readonly decisions: readonly Decision[];
  readonly marks: readonly { readonly sourceId: string; readonly marks: Marks; readonly comparedAt: Date }[];
  readonly finishes: readonly { readonly sourceId: string; readonly personId: string }[];
}

export async function readWholeProject(scope: Scope, at: AtProject): Promise<WholeProject> {
  const { id } = at.project;
  const readings: Reading[] = [];
  if (at.codes)
    for (const source of at.sources) if (source.goneAt === null) readings.push(await readSource(scope, source));
  return {
    ...at,
    book: await readCodes(scope, id),
    readings,
    segments: at.codes ? await readSegments(scope, id) : [],
    decisions: at.codes ? await readDecisions(scope, id) : [],
    marks: await readMarks(scope, id),
    finishes: await readFinishes(scope, id),
  };
}

/** The same for the same thing on every day, in the shape of an id. */
function madeId(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The project as one plain value; nothing where the reader may not see its codebook. See {@link ./project-document.ts}. */
export async function readProjectDocument(
  scope: Scope,
  slug: string,
  seat: Seat,
  today: string,
): Promise<ProjectDocument | undefined> {
  const at = await readProject(scope, slug, seat, today);
  if (!at) return undefined;
  const whole = await readWholeProject(scope, at);
  return projectDocument({
    project: at.project,
    codes: whole.book,
    coders: [...at.coders, ...at.left],
    sources: whole.readings.map(({ source, parts, text }) => ({ ...source, parts, text })),
    segments: whole.readings.flatMap((reading) => standingOf(reading, whole.segments).standing),
    agreed: whole.readings.flatMap((reading) => {
      const { source, parts } = reading;
      const compared = whole.marks.find(({ sourceId }) => sourceId === source.id);
      return compared
        ? agreedTogether(
            { id: source.id, comparedAt: compared.comparedAt },
            parts,
            stillAsCoded(reading, whole.segments),
            compared.marks,
            whole.decisions.filter(({ sourceId }) => sourceId === source.id),
            whole.book,
          ).map((one) => ({ ...one, id: madeId(one.id) }))
        : [];
    }),
  });
}
