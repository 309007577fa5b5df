// Answers picked from a list that the page shows.
import { id, maybeId } from '../../shell/form.ts';

type Listed = readonly { readonly id: string }[];
const not = 'Choose one of the answers on the page';

export const maybeAmong = (list: Listed) =>
  maybeId().refine((chosen) => chosen === null || list.some((one) => one.id === chosen), not);
export const among = (list: Listed, missing: string) =>
  id(missing).refine((chosen) => list.some((one) => one.id === chosen), missing);
