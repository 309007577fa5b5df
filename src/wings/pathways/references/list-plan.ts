// What a list would change, compared with what is kept: new, put right, unchanged, left alone, no longer on it. Pure.
//
// Promises: the same list twice changes nothing; nobody is keyed twice; nothing is said of people whom the reader does not see.
import { day } from '../../../shell/words-in-time.ts';
import type { Reference } from '../reference.ts';
import type { ListFault, ListLine } from './taken-list.ts';

export interface Known {
  /** Those of the providers that the list is of, listed by them or held by them. */
  readonly references: readonly Reference[];
  /** '<provider> <number>' of those on the same list that are with another provider now. */
  readonly withOthers: ReadonlySet<string>;
  /** Ids by likeness, of the reader's own alone. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  /** Numbers of references by id, for those that are alike. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Those who have a name sealed. */
  readonly named: ReadonlySet<string>;
  /** The day on which the first referral that is open was sent, by reference. */
  readonly askedOn: ReadonlyMap<string, string>;
}
export interface Change {
  readonly reference: Reference;
  readonly line: ListLine;
  readonly release: boolean;
  readonly name: boolean;
}
export interface ListPlan {
  readonly fresh: readonly ListLine[];
  readonly changed: readonly Change[];
  readonly unchanged: number;
  /** Lines that nothing is done with, and why. */
  readonly leftAlone: readonly { readonly number: string; readonly because: string }[];
  /** Those who are with the team still and stand on the list no more: nothing is done by itself. */
  readonly gone: readonly Reference[];
  readonly faults: readonly ListFault[];
}

const releaseIs = ({
  expectedReleaseOn,
  releaseUnknownBecause,
}: Pick<Reference, 'expectedReleaseOn' | 'releaseUnknownBecause'>) =>
  `${expectedReleaseOn ?? ''} ${releaseUnknownBecause ?? ''}`;

export function planOf(
  lines: readonly ListLine[],
  known: Known,
  { today, likenessOf }: { readonly today: string; readonly likenessOf: (line: ListLine) => string },
): ListPlan {
  const listed = new Map(known.references.map((one) => [`${one.listedById} ${one.number}`, one]));
  // handed over to this team, and on their list by the number that came along
  const held = new Map(known.references.map((one) => [`${one.heldById} ${one.number}`, one]));
  const [fresh, changed, leftAlone, faults]: [
    ListLine[],
    Change[],
    { number: string; because: string }[],
    ListFault[],
  ] = [[], [], [], []];
  const matched = new Set<string>();
  const rowsAlike = new Map<string, { row: number; isNew: boolean }>();
  let unchanged = 0;
  for (const line of lines) {
    const key = `${line.providerId} ${line.number}`;
    const reference = listed.get(key) ?? held.get(key);
    const likeness = likenessOf(line);
    const alike = known.alike.get(likeness) ?? [];
    if (reference) matched.add(reference.id);
    const alone = reference ? whyAlone(reference) : known.withOthers.has(key) ? 'is with another provider now' : null;
    if (alone !== null) {
      leftAlone.push({ number: line.number, because: alone });
      continue;
    }
    const isNamed = reference !== undefined && known.named.has(reference.id);
    // the name of somebody who wants no help is not kept again once its time was over
    const name = reference !== undefined && !alike.includes(reference.id) && (isNamed || reference.wantsHelp);
    const isNew = reference === undefined || (name && isNamed);
    const wrong = [
      isNew && sameAsKept(alike, known),
      sameAsAbove(rowsAlike.get(likeness), isNew),
      (reference === undefined || releaseIs(reference) !== releaseIs(line)) && tooEarly(line, reference, known, today),
    ].filter((words) => words !== false && words !== null);
    if (!rowsAlike.has(likeness)) rowsAlike.set(likeness, { row: line.row, isNew });
    if (wrong.length > 0) faults.push({ row: line.row, words: wrong.join(' ') });
    else if (!reference) fresh.push(line);
    else {
      const release = releaseIs(reference) !== releaseIs(line);
      if (release || name) changed.push({ reference, line, release, name });
      else unchanged += 1;
    }
  }
  const providers = new Set(lines.map(({ providerId }) => providerId));
  const gone = known.references.filter(
    (one) =>
      providers.has(one.heldById) &&
      one.mergedIntoId === null &&
      one.diedOn === null &&
      one.releasedOn === null &&
      !matched.has(one.id),
  );
  return { fresh, changed, unchanged, leftAlone, gone, faults };
}

function whyAlone(one: Reference): string | null {
  if (one.diedOn !== null) return `died on ${day(one.diedOn)}`;
  if (one.mergedIntoId !== null) return 'is joined to another reference of the same person';
  if (one.releasedOn !== null) return `was released on ${day(one.releasedOn)}`;
  return null;
}

function sameAsKept(alike: readonly string[], { numbers }: Known): string | null {
  const [other] = alike.flatMap((id) => numbers.get(id) ?? []);
  return other === undefined
    ? null
    : `The name and the date of birth are those of ${other}, whom you have already. Write that reference, or leave the row out.`;
}

const sameAsAbove = (above: { row: number; isNew: boolean } | undefined, isNew: boolean): string | null =>
  above && (isNew || above.isNew)
    ? `The name and the date of birth are the same as in row ${above.row}. Each person stands in one row.`
    : null;

function tooEarly(line: ListLine, reference: Reference | undefined, { askedOn }: Known, today: string): string | null {
  const { expectedReleaseOn: on } = line;
  if (on === null) return null;
  const asked = reference && askedOn.get(reference.id);
  if (asked !== undefined && on < asked)
    return `The release date is before ${day(asked)}, when another provider was asked for this person.`;
  return on < today
    ? `The release date is before today, the day of this listing. Write the day they leave, or why it is not known.`
    : null;
}

/** What the reader said yes to: the same words mean the same changes. */
export const wordsOfPlan = ({ fresh, changed, gone }: ListPlan): string =>
  JSON.stringify([
    fresh.map(({ providerId, number }) => [providerId, number]),
    changed.map(({ reference, line, release, name }) => [
      ...[reference.id, reference.version, release, name],
      ...[line.expectedReleaseOn, line.releaseUnknownBecause],
    ]),
    gone.map(({ id }) => id),
  ]);
