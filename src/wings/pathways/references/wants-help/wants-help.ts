// The person's own word: no help wanted, or wanted again. It ends whatever was asked for them, and nobody chases.
import { askedPage, choices } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayWriteTheirWord } from '../../policy.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { changeReference } from '../../store/references.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference, withThem } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { howSaid, readWordForm } from './form.ts';

const wordPage = (slug: string, { reference, holder }: AtReference, form: FormView) =>
  askedPage(
    {
      title: reference.wantsHelp ? 'The person wants no help' : 'The person wants help again',
      asked: reference.number,
      lead: reference.wantsHelp
        ? 'It is their own word. Nobody else can say it for them.'
        : 'They said before that they want no help. People change their mind.',
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [
        {
          is: 'radios',
          name: 'how',
          options: { label: 'How did they say it?', items: choices(howSaid.map((one) => [one, one])) },
        },
        {
          is: 'text',
          name: 'words',
          options: { label: 'In their words', hint: 'You can leave this empty. Nobody has to say why' },
        },
      ],
      button: reference.wantsHelp ? 'Keep that they want no help' : 'Keep that they want help again',
      next: reference.wantsHelp
        ? [
            'Every referral and handover that is open ends now. Nobody chases.',
            'They can say otherwise any day. Nothing about it reaches a case file.',
          ]
        : ['Others can be asked again. What ended stays ended.'],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

export async function showWantsHelp(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayWriteTheirWord(at.own, withThem(at)));
  if (refused) return refused;
  const over = whyOver(at.reference);
  return over ? closed(over, whoHelps) : wordPage(ask.seat.partnership.slug, at, ask.open({}, at.reference.version));
}

export async function doWantsHelp(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference } = at;
  const may = mayWriteTheirWord(at.own, withThem(at));
  const refused = ask.permit(may);
  if (refused) return refused;
  const over = whyOver(reference);
  if (over) return closed(over, whoHelps);
  const read = readWordForm(ask.body);
  if (!read.ok) return invalid(wordPage(slug, at, again(ask.body, read.errors)));
  const wantsHelp = !reference.wantsHelp;
  const because = [read.values.how, read.values.words].filter(Boolean).join(': ');
  const kept = await ask.act({
    may,
    apply: async (scope) => {
      const changed = await changeReference(
        scope,
        { id: reference.id, version: seenIn(ask.body) },
        { wantsHelp, wantsNoHelpOn: wantsHelp ? null : ask.today },
      );
      if (!changed)
        return stale({
          what: 'person',
          theirs: [],
          yours: [{ name: 'Said', value: because }],
          again: referencePaths.wantsHelp(slug, reference.id),
        });
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now },
          ...{ what: wantsHelp ? 'wants help again' : 'wants no help', because },
        },
      ]);
      return {
        result: true,
        happened: wantsHelp
          ? referenceHappened.wantsHelpAgain(reference.id)
          : referenceHappened.wantsNoHelp(reference.id),
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    referencePaths.reference(slug, reference.id),
    wantsHelp ? 'It is kept: this person wants help again.' : 'It is kept. What was open has ended, and nobody chases.',
  );
}
