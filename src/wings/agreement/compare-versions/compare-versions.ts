import { type Differences, differences } from '../../../interop/agreement/differences.ts';
import { type Ending, notFound, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { findVersion } from '../find-agreement.ts';
import { frozenText } from '../frozen-text.ts';
import { paths } from '../paths.ts';

/** Any two versions, the earlier first. */
export async function showCompareVersions(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  const other = found?.versions.find(({ number }) => String(number) === ask.params.other);
  if (!found || !other) return notFound('version');
  const [older, newer] = other.number <= found.version.number ? [other, found.version] : [found.version, other];
  const { slug } = ask.seat.partnership;
  const { about, sections }: Differences = differences(frozenText(older), frozenText(newer), day);
  return page('wings/agreement/compare-versions/compare-versions.njk', {
    title: `Version ${older.number} and version ${newer.number}`,
    agreement: { title: found.agreement.title, href: paths.workingAgreement(slug, found.agreement.slug) },
    same: about.length === 0 && sections.length === 0,
    older: older.number,
    newer: newer.number,
    about,
    sections: sections.map(({ place, heading, is, lines }) => ({
      heading: place === null ? heading : `${place}: ${heading}`,
      is: changeWords[is],
      lines,
    })),
    others: found.versions
      .filter(({ number }) => number !== newer.number && number !== older.number)
      .map(({ number }) => ({
        text: `Version ${newer.number} beside version ${number}`,
        href: paths.compareVersions(slug, found.agreement.slug, newer.number, number),
      })),
  });
}

const changeWords: Record<Differences['sections'][number]['is'], string> = {
  added: 'New in the later version',
  removed: 'Not in the later version',
  changed: 'Worded anew',
};
