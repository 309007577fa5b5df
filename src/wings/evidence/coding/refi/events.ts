// What can happen with files of other programs. Stored shapes are for ever: add, never change. Ids and counts only.
import { happeningOf } from '../../../../shell/happening.ts';

const project = happeningOf('coding project');

export const refiHappened = {
  codebookTakenOut: (id: string, codes: number) => project('codebook taken out', id, { codes }),
  projectTakenOut: (
    id: string,
    counts: { readonly codes: number; readonly sources: number; readonly passages: number },
  ) => project('coding project taken out', id, { ...counts }),
  fileTakenIn: (id: string, counts: { readonly codes: number; readonly passages: number }) =>
    project('coding taken in', id, { ...counts }),
};
