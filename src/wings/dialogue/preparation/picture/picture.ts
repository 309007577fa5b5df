import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { askedId, askedVersion } from '../../asked.ts';
import { type Engagement, hasEnded } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { tiersFor } from '../../store/account.ts';
import { findEngagement } from '../../store/engagement.ts';
import { addToPicture, changePicturePoint, readPicture, removeFromPicture } from '../../store/picture.ts';
import { trail } from '../../trail.ts';
import { readPictureForm } from '../choose/form.ts';
import { pictureFormPage } from '../choose/page.ts';
import { picturePage } from './page.ts';

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const tiers = await tiersFor(scope, ask.seat, engagement.id);
    const place = (await readPlaces(scope)).find(({ id }) => id === engagement.placeId);
    return { engagement, points: await readPicture(scope, engagement.id, tiers), placeSlug: place?.slug };
  });

const foundPoint = async (ask: Ask) => {
  const facts = await found(ask);
  const point = facts?.points.find(({ id }) => id === askedId(ask, 'point'));
  return facts && point && { ...facts, point };
};

const formPage = (
  form: FormView,
  engagement: Engagement,
  worriedAt: string | undefined,
  slug: string,
  changing: boolean,
) =>
  pictureFormPage(form, {
    title: changing ? 'Change what stands in the picture' : 'What belongs in the picture of the whole?',
    asked: engagement.title,
    button: changing ? 'Keep these changes' : 'Put it in the picture',
    asksAbout: true,
    worriedAt,
    crumbs: [...trail(slug, engagement), { text: 'Picture of the whole', href: paths.picture(slug, engagement.slug) }],
  });

export async function showPicture(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  return facts ? picturePage(facts.engagement, facts.points, facts.placeSlug, ask.seat) : notFound('dialogue');
}

export async function showAddToPicture(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  return formPage(ask.open({ tier: 'room' }), facts.engagement, facts.placeSlug, ask.seat.partnership.slug, false);
}

export async function doAddToPicture(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const { engagement } = facts;
  const read = readPictureForm(ask.body);
  if (!read.ok) return invalid(formPage(again(ask.body, read.errors), engagement, facts.placeSlug, slug, false));
  if (hasEnded(engagement.state))
    return closed(
      'This dialogue has ended, so its picture stands as it is.',
      'What stands in it can still be taken out.',
    );
  const id = ask.newId();
  const added = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      await addToPicture(scope, engagement.id, { id, ...read.values });
      return { result: true, happened: happened.pictureAdded(id, read.values.tier) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(paths.picture(slug, engagement.slug), 'It stands in the picture of the whole.');
}

export async function showChangePicturePoint(ask: Ask): Promise<Ending> {
  const facts = await foundPoint(ask);
  if (!facts) return notFound('point');
  const { about, words, tier, version } = facts.point;
  const form = ask.open({ about, words, tier }, version);
  return formPage(form, facts.engagement, facts.placeSlug, ask.seat.partnership.slug, true);
}

export async function doChangePicturePoint(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await foundPoint(ask);
  if (!facts) return notFound('point');
  const { engagement, point } = facts;
  const read = readPictureForm(ask.body);
  if (!read.ok) return invalid(formPage(again(ask.body, read.errors), engagement, facts.placeSlug, slug, true));
  const changed = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await changePicturePoint(scope, point.id, askedVersion(ask), read.values)))
        return stale({
          what: 'point',
          theirs: [{ name: 'Words', value: point.words }],
          yours: [{ name: 'Words', value: read.values.words }],
          again: paths.changePicturePoint(slug, engagement.slug, point.id),
        });
      return { result: true, happened: happened.pictureChanged(point.id, point.tier, read.values.tier) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.picture(slug, engagement.slug), 'The changes are kept.');
}

export async function doRemovePicturePoint(ask: Ask): Promise<Ending> {
  const facts = await foundPoint(ask);
  if (!facts) return notFound('point');
  const { engagement, point } = facts;
  const removed = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await removeFromPicture(scope, engagement.id, point.id)))
        return closed('It was taken out a moment before you.', 'It no longer stands in the picture.');
      return { result: true, happened: happened.pictureRemoved(point.id) };
    },
  });
  if (isRefusal(removed)) return removed;
  return redirect(paths.picture(ask.seat.partnership.slug, engagement.slug), 'It is taken out of the picture.');
}
