// What a handover says on paper, for a service that has no seat here. Pure.
//
// A read model: facts in, the same facts out as the paper has them, in its order, and nothing that was not given. It opens no name and
// decides nothing about consent. Whoever calls it gives what may go along and nothing else.

/** The five things that are asked before somebody goes, in the order in which they are asked. */
export const checklistAsks = [
  'prescription',
  'naloxone',
  'a way to reach them',
  'somewhere to sleep',
  'who meets them',
] as const;
export type ChecklistAsk = (typeof checklistAsks)[number];
export type ChecklistAnswer = 'yes' | 'no' | 'not needed';

export interface ChecklistRow {
  readonly asks: ChecklistAsk;
  /** Null: nobody has answered it yet, and the paper says so. */
  readonly answer: ChecklistAnswer | null;
}

/** One thing that goes along because the person agreed to it. */
export interface GoesAlong {
  readonly kind:
    | 'goal'
    | 'assessment'
    | 'plan'
    | 'end report'
    | 'other paper'
    | 'family or friend'
    | 'how to reach them';
  /** In the person's own words, or how a paper is called. Null of a paper that has no name of its own. */
  readonly words: string | null;
  /** Of a paper: 'YYYY-MM-DD'. */
  readonly datedOn: string | null;
  /** Of a paper: where it is kept. The paper itself never comes along. */
  readonly keptIn: string | null;
}

/** When the person goes: one of three, and never nothing. */
export type Release =
  | { readonly is: 'gone'; readonly on: string }
  | { readonly is: 'expected'; readonly on: string; readonly shortNotice: boolean }
  | { readonly is: 'unknown'; readonly because: string };

export interface HandoverFacts {
  /** The number that both sides say on the phone. */
  readonly number: number;
  readonly kind: 'prison to prison' | 'prison to community';
  readonly from: string;
  readonly to: { readonly name: string; readonly area: string };
  readonly release: Release;
  /** Whom to ask, by role and never by name, and how: typed for this paper. */
  readonly contact: { readonly role: string; readonly reach: string };
  /** How many days there are to say "we have it". */
  readonly answerWithinDays: number;
  readonly checklist: readonly ChecklistRow[];
  /** Only what the person agreed to and did not strike out since: the caller has seen to it. */
  readonly goesAlong: readonly GoesAlong[];
  /** Null: this service is given the number alone. */
  readonly identity: { readonly name: string; readonly born: string } | null;
}

export interface HandoverText extends Omit<HandoverFacts, 'goesAlong'> {
  /** All five, whether they are answered or not. */
  readonly checklist: readonly ChecklistRow[];
  readonly goals: readonly string[];
  readonly papers: readonly GoesAlong[];
  readonly people: readonly string[];
  readonly reach: readonly string[];
}

/**
 * @example
 * handoverText({ ...facts, checklist: [{ asks: 'naloxone', answer: 'yes' }] }).checklist.length // 5
 * handoverText({ ...facts, identity: null }).identity // null: the number alone
 */
export function handoverText({ goesAlong, checklist, ...facts }: HandoverFacts): HandoverText {
  const wordsOf = (kind: GoesAlong['kind']) =>
    goesAlong.flatMap((one) => (one.kind === kind && one.words !== null ? [one.words] : []));
  return {
    ...facts,
    checklist: checklistAsks.map((asks) => checklist.find((row) => row.asks === asks) ?? { asks, answer: null }),
    goals: wordsOf('goal'),
    papers: goesAlong.filter(({ kind }) => papers.has(kind)),
    people: wordsOf('family or friend'),
    reach: wordsOf('how to reach them'),
  };
}

const papers: ReadonlySet<GoesAlong['kind']> = new Set(['assessment', 'plan', 'end report', 'other paper']);
