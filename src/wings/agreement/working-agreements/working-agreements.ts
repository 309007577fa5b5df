import { type Ending, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { agreementStand } from '../agreement-stand.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import { readVersions } from '../store/agreement-versions.ts';
import { readWorkingAgreements } from '../store/working-agreements.ts';

export async function showWorkingAgreements(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { agreements, versions } = await ask.read(async (scope) => ({
    agreements: await readWorkingAgreements(scope),
    versions: await readVersions(scope),
  }));
  return page('wings/agreement/working-agreements/working-agreements.njk', {
    title: 'Our working agreement',
    lead:
      agreements.length === 0
        ? 'There is no working agreement. A partnership may do without one.'
        : 'What the partners have put their names to, and what is being drafted.',
    sections: sectionsAt(slug, 'Working agreement'),
    agreements: agreements.map((agreement) => {
      const own = versions.filter(({ agreementId }) => agreementId === agreement.id);
      const { words, state } = agreementStand(own, ask.seat.partnership.sourceTitle !== null);
      return { name: agreement.title, href: paths.workingAgreement(slug, agreement.slug), words, state };
    }),
    startHref: mayKeepAgreement(ask.seat).allowed ? paths.startAgreement(slug) : null,
  });
}
