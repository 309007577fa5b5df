// The addresses of one record, for its pages. Pure.
import { paths } from '../paths.ts';
import { recordPaths } from '../record-paths.ts';
import type { RecordSession } from './record.ts';

export function recordLinks(
  partnership: string,
  { engagementSlug, slug }: Pick<RecordSession, 'engagementSlug' | 'slug'>,
) {
  const at = [partnership, engagementSlug, slug] as const;
  return {
    session: paths.session(...at),
    open: recordPaths.open(...at),
    close: recordPaths.close(...at),
    record: recordPaths.record(...at),
    sheet: recordPaths.sheet(...at),
    people: recordPaths.people(...at),
    keep: recordPaths.keep(...at),
    prose: recordPaths.prose(...at),
    said: (id: string) => recordPaths.said(...at, id),
    putRight: (id: string) => recordPaths.putRight(...at, id),
    placeUnder: (id: string) => recordPaths.placeUnder(...at, id),
    quote: (id: string) => recordPaths.quote(...at, id),
    strike: (id: string) => recordPaths.strike(...at, id),
    themes: recordPaths.themes(...at),
    nameTheme: recordPaths.nameTheme(...at),
    theme: (id: string) => recordPaths.theme(...at, id),
    putFurther: (id: string) => recordPaths.putFurther(...at, id),
    holdDifference: recordPaths.holdDifference(...at),
    howWeTalked: recordPaths.howWeTalked(...at),
    reflect: recordPaths.reflect(...at),
    witness: recordPaths.witness(...at),
    askBalance: recordPaths.askBalance(...at),
    balance: recordPaths.balance(...at),
    offerBack: recordPaths.offerBack(...at),
    correct: recordPaths.correct(...at),
    dissent: recordPaths.dissent(...at),
    agree: recordPaths.agree(...at),
    research: recordPaths.research(...at),
    readBack: recordPaths.readBack(...at),
    chooseReadBack: recordPaths.chooseReadBack(...at),
    quotations: recordPaths.quotations(partnership, engagementSlug),
    quotation: (id: string) => recordPaths.quotation(partnership, engagementSlug, id),
  };
}
export type RecordLinks = ReturnType<typeof recordLinks>;
