// What can happen in coding. Stored shapes are for ever: add, never change. Ids, states, dates and counts only: never words, and
// of a passage never its code, because nobody is told what another found before it is compared.
import { happeningOf } from '../../../shell/happening.ts';

const project = happeningOf('coding project');
const source = happeningOf('coding source');
const code = happeningOf('code');

export const codingHappened = {
  projectOpened: (id: string, endsOn: string, coders: number) =>
    project('coding project opened', id, { endsOn, coders }),
  codersNamed: (id: string, named: number, left: number) => project('coders named', id, { named, left }),
  projectEnded: (id: string, on: string) => project('coding project ended', id, { on }),
  roomAdded: (id: string) => source('room added to coding', id),
  textTakenIn: (id: string, letters: number, replaced: number) => source('text taken in', id, { letters, replaced }),
  sourceTakenOut: (id: string) => source('taken out of coding', id),
  coded: (id: string, passages: number) => source('passages coded', id, { passages }),
  passageRemoved: (id: string) => source('passage removed', id),
  passagesJoined: (id: string, joined: number) => source('passages joined', id, { joined }),
  passageTakenApart: (id: string, parts: number) => source('passage taken apart', id, { parts }),
  finished: (id: string) => source('coding finished', id),
  wentOn: (id: string) => source('coding gone on with', id),
  compared: (id: string, coders: number, sentences: number) => source('coding compared', id, { coders, sentences }),
  settled: (id: string, kept: boolean) => source('difference settled', id, { kept }),
  codeProposed: (id: string) => code('code proposed', id),
  codeChanged: (id: string, version: number) => code('code changed', id, { version }),
  codeMerged: (id: string, intoId: string) => code('code merged', id, { intoId }),
  codeTakenApart: (id: string) => code('codes taken apart', id),
  codeSplit: (id: string, into: number) => code('code split', id, { into }),
  passagesSorted: (id: string, passages: number) => code('passages sorted', id, { passages }),
};
