// Something that goes along with a person is written down: in their own words, or a paper by its name, its date and where it is.
import { askedPage, choices } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepOf } from '../../policy.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { addTravelling } from '../../store/what-travels.ts';
import { travellingKinds } from '../../what-travels.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { readGoesAlongForm } from './form.ts';
import { isPaper, kindWords } from './page.ts';

const addPage = (slug: string, { reference, holder }: AtReference, form: FormView) =>
  askedPage(
    {
      title: 'What do they want to go along?',
      asked: reference.number,
      lead: 'Their own words. Nothing clinical: papers are named here, and stay where they are.',
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [
        {
          is: 'radios',
          name: 'kind',
          options: {
            label: 'What is it?',
            small: true,
            items: choices(travellingKinds.map((kind) => [kind, kindWords[kind]])),
          },
        },
        {
          is: 'area',
          name: 'words',
          options: { label: 'In their own words', hint: 'Of a paper you can leave this empty', rows: 3 },
        },
        {
          is: 'day',
          name: 'datedOn',
          options: { label: 'Which date is on the paper?', hint: 'Of a paper only' },
          more: true,
        },
        {
          is: 'text',
          name: 'keptIn',
          options: { label: 'Where is the paper kept?', hint: 'For example SystmOne' },
          more: true,
        },
      ],
      more: 'For a paper: its date, and where it is kept',
      last: {
        is: 'radios',
        name: 'agreed',
        options: {
          label: 'Read it back to them. Do they agree that it goes along?',
          items: choices([
            ['yes', 'Yes, whoever is asked next may read it'],
            ['no', 'No, it stays with whoever has them now'],
          ]),
        },
      },
      button: 'Keep it',
      next: ['They can change their mind any day. What they strike out is destroyed at once.'],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

export async function showAddGoesAlong(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayKeepOf(at.own, at.reference.heldById));
  if (refused) return refused;
  const over = whyOver(at.reference);
  return over ? closed(over, whoHelps) : addPage(ask.seat.partnership.slug, at, ask.open());
}

export async function doAddGoesAlong(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference } = at;
  const may = mayKeepOf(at.own, reference.heldById);
  const refused = ask.permit(may);
  if (refused) return refused;
  const over = whyOver(reference);
  if (over) return closed(over, whoHelps);
  const read = readGoesAlongForm(ask.body, ask.today);
  if (!read.ok) return invalid(addPage(slug, at, again(ask.body, read.errors)));
  const { kind, words, datedOn, keptIn, agreed } = read.values;
  const id = ask.newId();
  const kept = await ask.act({
    may,
    apply: async (scope) => {
      await addTravelling(scope, reference.id, {
        ...{ id, kind, words, agreed: agreed === 'yes', saidOn: ask.today },
        ...(isPaper(kind) ? { datedOn, keptIn } : { datedOn: null, keptIn: null }),
      });
      await addChanges(scope, [
        { id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now, what: 'goes along' },
      ]);
      return { result: id, happened: referenceHappened.goesAlongKept(reference.id, id) };
    },
  });
  return isRefusal(kept) ? kept : redirect(referencePaths.reference(slug, reference.id), 'It is kept.');
}
