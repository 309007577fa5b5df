// What is in the paper, what is typed for it, and what to do with it next. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { providerInWords } from '../../provider.ts';
import { mayGoAlong, type Travelling } from '../../what-travels.ts';
import type { AtHandover } from '../at.ts';
import { outsideStand } from '../outside-service.ts';
import { gatePaths } from '../paths.ts';
import { releaseInWords } from './paper.ts';
import { releaseOf } from './release.ts';

export function onPaperPage(slug: string, at: AtHandover, travels: readonly Travelling[], form: FormView): PageEnding {
  const { handover, outside, from, reference } = at;
  const along = travels.filter(mayGoAlong).length;
  const goes = along === 0 ? 'Nothing else that they agreed to' : `${plural(along, 'thing')} that the person agreed to`;
  return page(
    'wings/pathways/papers/hand-over-on-paper/hand-over-on-paper.njk',
    {
      title: `Handover ${handover.number} on paper`,
      asked: `For ${outside?.name ?? 'a service that is not here'}`,
      back: { text: `Handover ${handover.number}`, href: gatePaths.theHandover(slug, String(handover.number)) },
      to: {
        mail: outside?.secureMail ?? null,
        state: outside && outsideStand(outside),
        checkedOn: outside?.mailCheckedOn ? day(outside.mailCheckedOn) : null,
        href: outside && gatePaths.outside(slug, outside.slug),
      },
      moved:
        reference.expectedReleaseOn !== handover.expectedReleaseOn && reference.releasedOn === null
          ? 'The day on the person’s record is another than the one on this handover. The paper has the one on their record.'
          : null,
      holds: [
        `The number, ${handover.number}, and that it comes from ${providerInWords(from)}`,
        releaseInWords(releaseOf(reference, handover), handover.kind),
        'Whom to ask, by role',
        'What was answered of the five questions before they go',
        `${goes}; what they kept back or struck out does not go`,
        'How to answer',
      ],
      form,
    },
    { worriedAt: from.placeSlug },
  );
}
