// Working beside comes to an end, with its reason: said by whoever works beside, or by whoever has the person.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayWriteTheirWord } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { endBeside } from '../../store/works-beside.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { readReason } from '../reason.ts';

const endPage = (slug: string, { reference, holder }: AtReference, who: string, form: FormView) =>
  askedPage(
    {
      title: 'Why does it end?',
      asked: `${reference.number}. ${who} works beside`,
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [
        {
          is: 'area',
          name: 'because',
          options: { label: 'In your words', hint: 'Nothing clinical, and no name', rows: 3 },
        },
      ],
      button: 'End working beside',
      next: [
        'They do not see this person any more, unless they are asked again.',
        'Whoever has the person keeps them.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

async function found(ask: Ask) {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const beside = at.beside.find(({ id, until }) => id === ask.params.beside && until === null);
  if (!beside) return notFound('page');
  const may = mayWriteTheirWord(at.own, [at.reference.heldById, beside.providerId]);
  const refused = ask.permit(may);
  if (refused) return refused;
  const over = whyOver(at.reference);
  if (over) return closed(over, whoHelps);
  const provider = at.providers.find(({ id }) => id === beside.providerId);
  return { ...at, one: beside, may, who: provider ? providerInWords(provider) : 'A provider' };
}

export async function showEndBeside(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  return isRefusal(at) ? at : endPage(ask.seat.partnership.slug, at, at.who, ask.open());
}

export async function doEndBeside(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { reference, one, who } = at;
  const read = readReason(ask.body);
  if (!read.ok) return invalid(endPage(slug, at, who, again(ask.body, read.errors)));
  const done = await ask.act({
    may: at.may,
    apply: async (scope) => {
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now },
          ...{ what: 'works beside no more', was: who, because: read.values.because },
        },
      ]);
      if (!(await endBeside(scope, one.id, ask.today)))
        return closed('Somebody ended this before you.', 'The page of this person says who.');
      return { result: true, happened: referenceHappened.besideEnded(reference.id, one.id) };
    },
  });
  if (isRefusal(done)) return done;
  const sees =
    at.seen.includes(reference.heldById) ||
    at.beside.some(({ id, providerId, until }) => id !== one.id && until === null && at.seen.includes(providerId));
  return redirect(
    sees ? referencePaths.reference(slug, reference.id) : referencePaths.references(slug),
    `${who} works beside no more.`,
  );
}
