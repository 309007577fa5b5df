// The rows of codes and coding, from a data file. Pure.
import { sha256 } from '../../../room/sha256.ts';
import { slugFor } from '../../../shell/slug.ts';
import {
  type Code,
  marksOf,
  type Part,
  partsOf,
  placesOf,
  plainText,
  type Segment,
  sentencesOf,
  wordsAt,
} from '../../../wings/evidence/index.ts';
import { dayOf } from '../pathways/day-ago.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

type ProjectPart = PartnershipFile['codingProjects'][number];
type Path = readonly PropertyKey[];
/** What the rows of one project are made with. */
interface Book {
  readonly projectId: string;
  readonly codes: ReadonlyMap<string, Code>;
  readonly person: (key: string, at: Path) => string;
}

export function codingRows(making: Making, file: PartnershipFile): void {
  const { put, keys, newId } = making;
  file.researchAgreed.forEach(({ session, on, words }, i) => {
    const sessionId = keys.find('session', session, ['researchAgreed', i, 'session']) ?? '';
    put('session_coding_consent', { id: newId(), session_id: sessionId, agreed_on: on, words });
  });
  file.codingProjects.forEach((project, i) => {
    projectRows(making, file, project, ['codingProjects', i]);
  });
}

function projectRows(making: Making, file: PartnershipFile, project: ProjectPart, at: Path): void {
  const { put, keys, newId, now } = making;
  const projectId = newId();
  const startsOn = dayOf(project.startsOn, now) ?? '';
  put('coding_project', {
    ...{ id: projectId, slug: slugFor(project.key), name: project.name, question: project.question },
    ...{ approval: project.approval, approved_by: project.approvedBy, approved_on: project.approvedOn ?? null },
    ...{ starts_on: startsOn, ends_on: dayOf(project.endsOn, now) ?? '' },
  });
  const person = (key: string, path: Path) => keys.find('person', key, path) ?? '';
  project.coders.forEach((key, c) => {
    put('coding_coder', { project_id: projectId, person_id: person(key, [...at, 'coders', c]), named_on: startsOn });
  });
  const book: Book = { projectId, codes: codeRows(making, project, projectId, at), person };
  project.texts.forEach((text, t) => {
    textRows(making, text, book, t + 1, [...at, 'texts', t]);
  });
  project.rooms.forEach((room, r) => {
    roomRows(making, file, room, book, project.texts.length + r + 1, [...at, 'rooms', r]);
  });
}

function codeRows(
  { put, keys, newId, now }: Making,
  project: ProjectPart,
  projectId: string,
  at: Path,
): Map<string, Code> {
  const codes = new Map<string, Code>();
  // whoever stands first among the coders wrote the codebook down
  const by = keys.find('person', project.coders[0], [...at, 'coders', 0]) ?? '';
  for (const { key } of project.codes) codes.set(key, emptyCode(newId()));
  const find = (key: string | undefined, path: Path): string | null => {
    if (key === undefined) return null;
    const code = codes.get(key);
    if (!code) keys.faults.push({ path, reason: `there is no code ${key}` });
    return code?.id ?? null;
  };
  project.codes.forEach(({ key, name, memo, under, codable, mergedInto }, c) => {
    const path = [...at, 'codes', c];
    const code: Code = {
      ...{ ...emptyCode(find(key, path) ?? ''), name, memo: memo ?? null, codable },
      ...{ parentId: find(under, [...path, 'under']), mergedIntoId: find(mergedInto, [...path, 'mergedInto']) },
    };
    codes.set(key, { ...code, state: code.mergedIntoId ? 'merged' : 'in use' });
  });
  // what others are merged into comes first, so that a row is there when it is pointed at
  const ordered = [...codes.values()].toSorted((a, b) => Number(a.state === 'merged') - Number(b.state === 'merged'));
  for (const code of ordered) {
    put('coding_code', {
      ...{ id: code.id, project_id: projectId, parent_id: code.parentId, name: code.name, memo: code.memo },
      ...{ codable: code.codable, state: code.state, merged_into_id: code.mergedIntoId, made_at: now },
    });
    const change = { project_id: projectId, code_id: code.id, at: now, person_id: by };
    put('coding_code_change', { id: newId(), ...change, what: 'proposed' });
    if (code.mergedIntoId)
      put('coding_code_change', { id: newId(), ...change, what: 'merged', other_id: code.mergedIntoId });
  }
  return codes;
}
const emptyCode = (id: string): Code => ({
  ...{ id, parentId: null, name: '', memo: null, codable: true, state: 'in use', mergedIntoId: null },
  ...{ splitFromId: null, version: 1 },
});

function textRows(making: Making, text: ProjectPart['texts'][number], book: Book, position: number, at: Path): void {
  const { put, keys, newId, now } = making;
  const plain = plainText(text.words);
  if (!plain.ok) {
    keys.faults.push({ path: [...at, 'words'], reason: plain.because });
    return;
  }
  const id = newId();
  const comparedOn = dayOf(text.comparedOn, now);
  const comparedAt = comparedOn === null ? null : new Date(`${comparedOn}T12:00:00Z`);
  const source = { id, project_id: book.projectId, kind: 'text', session_id: null, name: text.name, position } as const;
  put('coding_source', { ...source, added_at: now, revealed_at: comparedAt });
  put('coding_text', { source_id: id, project_id: book.projectId, words: plain.words });
  const parts = partsOf(plain.words);
  const sentences = sentencesOf(parts);
  const segments = text.passages.flatMap(({ by, code, sentences: numbers, memo }, p) =>
    placesOf(parts, sentences, new Set(numbers)).map((place) =>
      segmentRow(making, book, { sourceId: id, by, code, place, words: wordsAt(parts, place) ?? '', memo }, [
        ...at,
        'passages',
        p,
      ]),
    ),
  );
  const finished = text.finished.map((key, f) => book.person(key, [...at, 'finished', f]));
  for (const personId of finished)
    put('coding_finish', { source_id: id, project_id: book.projectId, person_id: personId, finished_at: now });
  if (comparedAt === null) return;
  const marks = marksOf(parts, sentences, segments, finished, [...book.codes.values()]);
  const comparison = { source_id: id, project_id: book.projectId, marks: JSON.stringify(marks) };
  put('coding_comparison', { ...comparison, compared_at: comparedAt });
}

function roomRows(
  making: Making,
  file: PartnershipFile,
  room: ProjectPart['rooms'][number],
  book: Book,
  position: number,
  at: Path,
): void {
  const { put, keys, newId, now } = making;
  const sessions = file.engagements.flatMap((engagement) => engagement.sessions);
  const session = sessions.find(({ key }) => key === room.session);
  const id = newId();
  put('coding_source', {
    ...{ id, project_id: book.projectId, kind: 'session', name: (session?.title ?? '').slice(0, 120) || room.session },
    ...{ session_id: keys.find('session', room.session, [...at, 'session']), position, added_at: now },
  });
  room.passages.forEach(({ by, code, contribution, memo }, p) => {
    const path = [...at, 'passages', p];
    const entryId = keys.find('contribution', contribution, [...path, 'contribution']);
    const said = session?.record?.contributions.find(({ key }) => key === contribution);
    const plain = plainText(said?.words ?? '');
    if (!plain.ok || !entryId) {
      keys.faults.push({ path, reason: `that room has no words by the key ${contribution}` });
      return;
    }
    const part: Part = { entryId, speaker: null, words: plain.words, at: 0 };
    const place = { entryId, from: 0, to: plain.letters };
    segmentRow(making, book, { sourceId: id, by, code, place, words: wordsAt([part], place) ?? '', memo }, path);
  });
}

function segmentRow(
  { put, keys, newId, now }: Making,
  { projectId, codes, person }: Book,
  said: {
    readonly sourceId: string;
    readonly by: string;
    readonly code: string;
    readonly place: Pick<Segment, 'entryId' | 'from' | 'to'>;
    readonly words: string;
    readonly memo: string | undefined;
  },
  at: Path,
): Segment {
  const { sourceId, place, words } = said;
  const code = codes.get(said.code);
  if (!code) keys.faults.push({ path: [...at, 'code'], reason: `there is no code ${said.code}` });
  const id = newId();
  const [codeId, coderId, memo] = [code?.id ?? '', person(said.by, [...at, 'by']), said.memo ?? null];
  const digest = sha256(new TextEncoder().encode(`${id}\n${words}`));
  put('coding_segment', {
    ...{
      id,
      project_id: projectId,
      source_id: sourceId,
      entry_id: place.entryId,
      from_at: place.from,
      to_at: place.to,
    },
    ...{ code_id: codeId, given_code_id: codeId, coder_id: coderId, memo, made_at: now },
    digest: Buffer.from(digest),
  });
  return {
    ...{ id, sourceId, ...place, codeId, givenCodeId: codeId, coderId, memo, digest: '', madeAt: now },
    ...{ joinedIntoId: null, joined: false },
  };
}
