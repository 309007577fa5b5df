import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId } from '../../asked.ts';
import { hasEnded } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import type { Point } from '../../preparation.ts';
import { addToPicture } from '../../store/picture.ts';
import { goesOn, markChosen, readPoints } from '../../store/preparation.ts';
import { trail } from '../../trail.ts';
import { type FoundConversation, foundConversation, whoWith } from '../found.ts';
import { readChooseForm } from './form.ts';
import { pictureFormPage } from './page.ts';

async function found(ask: Ask): Promise<(FoundConversation & { point: Point }) | undefined> {
  const talk = await foundConversation(ask);
  if (!talk) return undefined;
  const points = await ask.read((scope) => readPoints(scope, talk.conversation.id));
  const point = points.find(({ id }) => id === askedId(ask, 'point'));
  return point && { ...talk, point };
}

const choosePage = (
  form: FormView,
  { engagement, conversation, perspectives, placeSlug }: FoundConversation,
  slug: string,
) =>
  pictureFormPage(form, {
    title: 'How should it stand in the picture of the whole?',
    asked: `${whoWith(conversation, perspectives)} chooses this point`,
    button: 'Put it in the picture',
    asksAbout: false,
    worriedAt: placeSlug,
    crumbs: [
      ...trail(slug, engagement),
      { text: 'Preparation', href: paths.preparation(slug, engagement.slug) },
      {
        text: whoWith(conversation, perspectives),
        href: paths.conversation(slug, engagement.slug, conversation.id),
      },
    ],
  });

const pictureStands = () =>
  closed(
    'This dialogue has ended, so its picture stands as it is.',
    'The words of this talk are added to nothing more.',
  );
const chosenAlready = () => closed('This point is in the picture already.', 'Change it there, or take it out.');

export async function showChoosePoint(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('point');
  if (facts.point.forPicture) return chosenAlready();
  if (hasEnded(facts.engagement.state)) return pictureStands();
  const form = ask.open({ words: facts.point.words, tier: 'room' });
  return choosePage(form, facts, ask.seat.partnership.slug);
}

export async function doChoosePoint(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('point');
  const { engagement, conversation, point } = facts;
  const read = readChooseForm(ask.body);
  if (!read.ok) return invalid(choosePage(again(ask.body, read.errors), facts, slug));
  const id = ask.newId();
  const chosen = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await goesOn(scope, engagement.id))) return pictureStands();
      if (!(await markChosen(scope, conversation.id, point.id))) return chosenAlready();
      await addToPicture(scope, engagement.id, { id, about: point.about, ...read.values });
      // the event names the picture alone, so that not even the log leads back to the talk
      return { result: true, happened: happened.pictureAdded(id, read.values.tier) };
    },
  });
  if (isRefusal(chosen)) return chosen;
  return redirect(paths.conversation(slug, engagement.slug, conversation.id), 'It stands in the picture of the whole.');
}
