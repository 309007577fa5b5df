// What a person says now of something that was to go along: it goes, it stays, or it is struck out and destroyed at once.
import { askedPage, choices } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepOf } from '../../policy.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { agreeTravelling, readWhatTravels, strikeTravelling } from '../../store/what-travels.ts';
import type { Travelling } from '../../what-travels.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { readSaying } from './form.ts';
import { kindWords, thingWords } from './page.ts';
import { seenOfGoesAlong } from './seen.ts';

const changePage = (slug: string, { reference, holder }: AtReference, thing: Travelling, form: FormView) =>
  askedPage(
    {
      title: 'What does the person say of it?',
      asked: `${reference.number}. ${kindWords[thing.kind]}`,
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      said: [thingWords(thing)],
      fields: [
        {
          is: 'radios',
          name: 'saying',
          options: {
            label: 'They say',
            items: choices([
              ['goes along', 'It goes along', 'Whoever is asked next may read it'],
              ['stays here', 'It stays here', 'Only whoever has them now reads it'],
              ['struck out', 'Strike it out', 'The words are destroyed at once, and cannot be had back'],
            ]),
          },
        },
      ],
      button: 'Keep what they say',
      next: ['That something was struck out, and when, stays. The words do not.'],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

async function found(ask: Ask) {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayKeepOf(at.own, at.reference.heldById));
  if (refused) return refused;
  const all = await ask.read((scope) => readWhatTravels(scope, at.reference.id));
  const thing = seenOfGoesAlong(all, at).find(({ id }) => id === ask.params.thing);
  if (!thing) return notFound('note');
  const over = whyOver(at.reference);
  if (over) return closed(over, whoHelps);
  if (thing.struckOn !== null)
    return closed('This was struck out. Its words are destroyed.', 'You can write down something new.');
  return { ...at, thing };
}

export async function showChangeGoesAlong(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  if (isRefusal(at)) return at;
  return changePage(
    ask.seat.partnership.slug,
    at,
    at.thing,
    ask.open({ saying: at.thing.agreed ? 'goes along' : 'stays here' }, at.thing.version),
  );
}

export async function doChangeGoesAlong(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { reference, thing } = at;
  const read = readSaying(ask.body);
  if (!read.ok) return invalid(changePage(slug, at, thing, again(ask.body, read.errors)));
  const { saying } = read.values;
  const version = { id: thing.id, version: seenIn(ask.body) };
  const kept = await ask.act({
    may: mayKeepOf(at.own, reference.heldById),
    apply: async (scope) => {
      const done =
        saying === 'struck out'
          ? await strikeTravelling(scope, version, ask.today)
          : await agreeTravelling(scope, version, saying === 'goes along');
      if (!done)
        return stale({
          what: 'note',
          theirs: [],
          yours: [{ name: 'They say', value: saying }],
          again: referencePaths.oneGoesAlong(slug, reference.id, thing.id),
        });
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now },
          what: saying === 'struck out' ? 'struck out' : saying === 'goes along' ? 'agreed' : 'not agreed',
        },
      ]);
      return {
        result: true,
        happened:
          saying === 'struck out'
            ? referenceHappened.struckOut(reference.id, thing.id)
            : referenceHappened.goesAlongChanged(reference.id, thing.id, saying === 'goes along'),
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    referencePaths.reference(slug, reference.id),
    saying === 'struck out' ? 'It is struck out. The words are destroyed.' : 'What they say is kept.',
  );
}
