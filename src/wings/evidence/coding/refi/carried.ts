// A project here as files of REFI-QDA carry it. Pure.
import type { QdaProject } from '../../../../interop/refi-qda/value.ts';
import type { ProjectDocument } from '../project-document.ts';

export function carriedProject(document: ProjectDocument, { fictional }: { readonly fictional: boolean }): QdaProject {
  const { name, question, codes, coders, sources, segments } = document;
  return {
    name,
    about: fictional ? `${question}\n\n${madeUp}` : question,
    codes: codes.map(({ id, memo, parentId, isCodable, name: own }) => ({
      ...{ id, name: own, memo: memo ?? '', parentId, isCodable, color: null },
    })),
    coders: coders.map(({ id, name: role }) => ({ id, name: role })),
    sources: sources.map(({ id, name: own, text }) => ({ id, name: own, text })),
    segments: segments.map(({ sourceId, from, to, codeId, coderId, memo, madeAt, givenAs }) => ({
      ...{ sourceId, from, to, codeId, coderId, madeAt, memo: memoOf(memo, givenAs) },
    })),
  };
}
const madeUp = 'Made up, to show how this works. There is no such partnership.';

/** Which code it was first given, where that was merged since. */
const memoOf = (memo: string | null, givenAs: string | null): string =>
  [memo, givenAs === null ? null : `First given as “${givenAs}”.`].filter((text) => text !== null).join('\n\n');
