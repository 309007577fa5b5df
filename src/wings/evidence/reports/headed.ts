// Groups of claims under their headings, each line numbered: '3.12' is the twelfth line of the third part. Pure.
import type { Group } from './claim.ts';
import type { DocumentPart } from './document.ts';

export interface Headed {
  readonly heading: string;
  readonly groups: readonly Group[];
}

/** @param missing what is said where nothing is known */
export function headedParts(headed: readonly Headed[], missing: string): DocumentPart[] {
  let drawn = false;
  return headed.map(({ heading, groups }, at) => {
    const shown = joined(groups).filter(({ claims, asked }) => claims.length > 0 || asked);
    let n = 0;
    const next = () => {
      n += 1;
      return `${at + 1}.${n}`;
    };
    return {
      heading,
      groups: shown.map((group) => {
        const first = (group.drawn ?? false) && !drawn;
        drawn ||= first;
        return {
          title: group.title,
          claims: group.claims.map((one) => ({ ...one, number: next() })),
          missing: group.claims.length === 0 ? missing : null,
          drawn: first,
        };
      }),
      missing: shown.length === 0 ? missing : null,
    };
  });
}

/** What a record of ours has not said is asked for; what a document did not give is not invented. */
export const missingWords = ({ sourceTitle }: { readonly sourceTitle: string | null }): string =>
  sourceTitle === null ? 'Not said yet' : 'Not in the source';

/** What the account and the record say of one thing stands together. */
const joined = (groups: readonly Group[]): Group[] =>
  [...Map.groupBy(groups, (group) => (group.apart ? group : group.title)).values()].map((same) => ({
    title: same[0]?.title ?? null,
    claims: same.flatMap(({ claims }) => claims),
    asked: same.some(({ asked }) => asked),
    drawn: same.some(({ drawn }) => drawn),
  }));
