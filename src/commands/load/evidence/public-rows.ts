// The row of the public page, from a data file.
import { londonDay } from '../../../shell/london-day.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function publicRows({ put, now }: Making, { publicPage }: PartnershipFile): void {
  if (publicPage) put('public_page', { opened_on: publicPage.openedOn ?? londonDay(now) });
}
