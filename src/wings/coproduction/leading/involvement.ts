// Who led a piece of work, who decided, who was paid: co-production itself, measured. Words and rules. Pure.

export const who = ['lived experience', 'together', 'clinical', 'other', 'not said'] as const;
export type Who = (typeof who)[number];
export const paids = ['at a rate', 'voucher', 'in work hours', 'not paid', 'not asked', 'not said'] as const;
export type Paid = (typeof paids)[number];
export const bands = ['under 10', '10 to 20', '20 to 40', 'over 40'] as const;
export type Band = (typeof bands)[number];

export const whoWords: Record<Who, string> = {
  'lived experience': 'People with lived experience',
  together: 'Together',
  clinical: 'Clinical staff',
  other: 'Others',
  'not said': 'Not said',
};
export const paidWords: Record<Paid, string> = {
  'at a rate': 'Paid at a rate',
  voucher: 'A voucher',
  'in work hours': 'In work hours',
  'not paid': 'Not paid',
  'not asked': 'Nobody asked',
  'not said': 'Not said',
};
export const bandWords: Record<Band, string> = {
  'under 10': 'Under £10 an hour or session',
  '10 to 20': '£10 to £20 an hour or session',
  '20 to 40': '£20 to £40 an hour or session',
  'over 40': 'Over £40 an hour or session',
};

export interface Involvement {
  readonly id: string;
  readonly title: string;
  readonly about: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly led: Who;
  readonly decided: Who;
  readonly paid: Paid;
  readonly band: Band | null;
  readonly paidAfterDays: number | null;
  readonly whoWasThere: string | null;
  readonly version: number;
}

/** The three that are measured, each as one sentence of what counts. */
export const aspects = ['led', 'decided', 'paid'] as const;
export type Aspect = (typeof aspects)[number];
export const aspectWords: Record<Aspect, { readonly title: string; readonly counts: string }> = {
  led: { title: 'Led or co-led by lived experience', counts: 'Led by people with lived experience, or together.' },
  decided: {
    title: 'Decided together or by lived experience',
    counts: 'Decided by people with lived experience, or together.',
  },
  paid: { title: 'Paid', counts: 'Paid at a rate, by voucher or in work hours.' },
};
const isTheirs = (whose: Who): boolean => whose === 'lived experience' || whose === 'together';
const counts: Record<Aspect, (work: Involvement) => boolean> = {
  led: ({ led }) => isTheirs(led),
  decided: ({ decided }) => isTheirs(decided),
  paid: ({ paid }) => paid === 'at a rate' || paid === 'voucher' || paid === 'in work hours',
};
const isNotSaid = (aspect: Aspect, work: Involvement): boolean => work[aspect] === 'not said';

/** Below this a share of a quarter would rise and fall by chance: then the pieces of work are said, and no share. */
export const SHARE_FROM = 8;

export interface Quarter {
  /** Its first day. */
  readonly from: string;
  readonly works: number;
  readonly counted: Record<Aspect, number>;
  /** They stay in the whole: leaving something out must not make the figure better. */
  readonly notSaid: Record<Aspect, number>;
}

const quarterOf = (day: string): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
const firstDay = (quarter: number): string =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;

/** Every quarter from the first piece of work to today's, each piece in the quarter in which it began. */
export function quartersOf(works: readonly Involvement[], today: string): Quarter[] {
  const begun = works.filter(({ from }) => from <= today);
  const first = Math.min(...begun.map(({ from }) => quarterOf(from)));
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: quarterOf(today) - first + 1 }, (_, i) => {
    const inIt = begun.filter(({ from }) => quarterOf(from) === first + i);
    const each = (number: (aspect: Aspect) => number): Record<Aspect, number> => ({
      led: number('led'),
      decided: number('decided'),
      paid: number('paid'),
    });
    return {
      from: firstDay(first + i),
      works: inIt.length,
      counted: each((aspect) => inIt.filter(counts[aspect]).length),
      notSaid: each((aspect) => inIt.filter((work) => isNotSaid(aspect, work)).length),
    };
  });
}

const months = ['January to March', 'April to June', 'July to September', 'October to December'] as const;
const short = ['Jan', 'Apr', 'Jul', 'Oct'] as const;
const at = ({ from }: Quarter): number => Math.floor((Number(from.slice(5, 7)) - 1) / 3);
export const quarterWords = (quarter: Quarter): string => `${months[at(quarter)]} ${quarter.from.slice(0, 4)}`;
export const quarterShort = (quarter: Quarter): string => `${short[at(quarter)]} ${quarter.from.slice(2, 4)}`;

/** "6 of 9 pieces of work, 1 not said" */
export function quarterFigure({ works, counted, notSaid }: Quarter, aspect: Aspect): string {
  if (works === 0) return 'No work was written down';
  const unsaid = notSaid[aspect] > 0 ? `, ${notSaid[aspect]} not said` : '';
  return `${counted[aspect]} of ${works} ${works === 1 ? 'piece' : 'pieces'} of work${unsaid}`;
}
/** Of every 10; null where there are too few to say a share. */
export const shareOf = ({ works, counted }: Quarter, aspect: Aspect): number | null =>
  works < SHARE_FROM ? null : (counted[aspect] / works) * 10;

/** Whether the promise was kept: of the work that was paid or given something, how soon it came. */
export interface Kept {
  readonly paid: number;
  readonly inTime: number;
  readonly late: number;
  readonly notSaid: number;
}
export function keptOf(works: readonly Involvement[], withinDays: number, since: string): Kept {
  const paid = works.filter((work) => work.from >= since && (work.paid === 'at a rate' || work.paid === 'voucher'));
  const said = paid.flatMap(({ paidAfterDays }) => (paidAfterDays === null ? [] : [paidAfterDays]));
  const inTime = said.filter((days) => days <= withinDays).length;
  return { paid: paid.length, inTime, late: said.length - inTime, notSaid: paid.length - said.length };
}
export function keptWords({ paid, inTime, late, notSaid }: Kept, withinDays: number): string {
  if (paid === 0) return 'In the last 12 months no work was written down as paid.';
  const rest = [
    ...(late > 0 ? [`${late} later`] : []),
    ...(notSaid > 0 ? [`of ${notSaid} nobody has said how soon`] : []),
  ];
  return `In the last 12 months ${inTime} of ${paid} ${paid === 1 ? 'piece' : 'pieces'} of paid work ${inTime === 1 ? 'was' : 'were'} paid within ${withinDays} days${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
}
export const yearBefore = (today: string): string => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
