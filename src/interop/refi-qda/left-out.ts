/**
 * What a file holds and we do not: counted while it is read, and said in words, so that nothing is dropped in silence.
 *
 * Example: leftOutWords([{ what: 'picture', count: 2 }, { what: 'set', count: 1 }]) is '3 things were left out: 2 pictures and 1 set.'
 */
const kinds = {
  colour: ['colour of a code', 'colours of codes'],
  set: ['set', 'sets'],
  case: ['case', 'cases'],
  variable: ['variable', 'variables'],
  'variable value': ['answer to a variable', 'answers to variables'],
  graph: ['drawing', 'drawings'],
  link: ['link', 'links'],
  note: ['note', 'notes'],
  picture: ['picture', 'pictures'],
  pdf: ['PDF', 'PDFs'],
  audio: ['sound recording', 'sound recordings'],
  video: ['video', 'videos'],
  formatting: ['text’s bold letters, tables and other looks', 'texts’ bold letters, tables and other looks'],
  elsewhere: ['text that lies outside the file', 'texts that lie outside the file'],
  'about a text': ['description of a text', 'descriptions of texts'],
  'name of a passage': ['name of a passage', 'names of passages'],
  'no code': ['passage without a code', 'passages without a code'],
  'no words': ['mark without any words', 'marks without any words'],
  'other code': ['mark whose code is not in the file', 'marks whose code is not in the file'],
  'other coder': ['mark whose coder is not in the file', 'marks whose coder is not in the file'],
  date: ['day that we cannot read', 'days that we cannot read'],
  'last change': ['day of a last change', 'days of last changes'],
  letter: ['letter that such a file cannot hold', 'letters that such a file cannot hold'],
  other: ['part that the standard does not have', 'parts that the standard does not have'],
} as const satisfies Record<string, readonly [string, string]>;
export type LeftOutKind = keyof typeof kinds;
export interface LeftOut {
  readonly what: LeftOutKind;
  readonly count: number;
}

export interface Tally {
  readonly add: (what: LeftOutKind, count?: number) => void;
  /** In the order in which the kinds were first met. */
  readonly all: () => readonly LeftOut[];
}
export function tally(): Tally {
  const counts = new Map<LeftOutKind, number>();
  return {
    add: (what, count = 1) => {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
    },
    all: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}

/** '' when nothing was left out. */
export function leftOutWords(all: readonly LeftOut[]): string {
  const sum = all.reduce((total, { count }) => total + count, 0);
  if (sum === 0) return '';
  const parts = all.map(({ what, count }) => `${figure(count)} ${kinds[what][count === 1 ? 0 : 1]}`);
  const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return `${figure(sum)} ${sum === 1 ? 'thing was' : 'things were'} left out: ${list}.`;
}
const figure = (n: number): string => n.toLocaleString('en-GB');
