// A name is opened for one look, by recorded act: who and why is written down in the same breath. It stands on this one answer alone,
// which no browser and no proxy keeps, and never in a title.
import { askedPage, choices } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, page } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { type Identity, openSealed } from '../../identity.ts';
import { mayOpenName } from '../../policy.ts';
import { openIdentity } from '../../store/identities.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { referencePaths } from '../paths.ts';
import { readOpenNameForm, reasons } from './form.ts';

const openNamePage = (slug: string, { reference, holder }: AtReference, form: FormView) =>
  askedPage(
    {
      title: 'Why do you open the name?',
      asked: reference.number,
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [
        { is: 'radios', name: 'because', options: { label: 'Why?', items: choices(reasons.map((one) => [one, one])) } },
        {
          is: 'text',
          name: 'words',
          options: { label: 'In your words', hint: 'Needed for another reason. No name, please' },
        },
      ],
      button: 'Open the name',
      next: [
        'That you opened it, when and why is written down. Everyone who works with this person sees it.',
        'The name is shown once, and stands on no other page, in no list and in no message.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

export async function showOpenName(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayOpenName(at.own, at.reference.openTo));
  return refused ?? openNamePage(ask.seat.partnership.slug, at, ask.open());
}

export async function doOpenName(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { id, number } = at.reference;
  const read = readOpenNameForm(ask.body);
  if (!read.ok) {
    const refused = ask.permit(mayOpenName(at.own, at.reference.openTo));
    return refused ?? invalid(openNamePage(slug, at, again(ask.body, read.errors)));
  }
  const openingId = ask.newId();
  const opened = await ask.act({
    may: mayOpenName(at.own, at.reference.openTo),
    apply: async (scope) => {
      const sealed = await openIdentity(scope, { referenceId: id, openingId, because: read.because });
      if (sealed === null) return closed('No name is kept here.', 'It stands on the list of the team.');
      const identity = openSealed(ask.seal, id, sealed);
      if (identity === null)
        return closed(
          'This name was sealed with another secret and cannot be opened. Nothing was written down.',
          'Take in the list of the team again: its names are then sealed anew.',
        );
      return { result: identity satisfies Identity, happened: referenceHappened.nameOpened(id, openingId) };
    },
  });
  if (isRefusal(opened)) return opened;
  return page(
    'wings/pathways/references/open-name/opened.njk',
    {
      title: 'The name is open',
      caption: number,
      back: { text: number, href: referencePaths.reference(slug, id) },
      name: opened.name,
      born: opened.born,
      because: read.because,
    },
    worriedAt(at.holder && { slug: at.holder.placeSlug }),
  );
}
