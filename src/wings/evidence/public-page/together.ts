// Going public where co-leads are in force: what one of them asked, shown to the other word for word, done when both say yes.
import { moveToldBack, readToldBack } from '../../coproduction/index.ts';
import { changedSince, type JointAct } from '../../partnership/index.ts';
import { publishingTogether as reportsTogether } from '../reports/choose/publish-together.ts';
import { movePublicPage, readPublicPage } from '../store/public.ts';
import { publicHappened as happened } from './events.ts';
import { publicPagePaths as paths } from './paths.ts';

export type AsksPublic =
  | { readonly open: true }
  | { readonly items: readonly { readonly id: string; readonly seen: string }[] };
// written by the two acts of this folder alone
const asksIn = (asks: unknown) => asks as AsksPublic;

const ofPublicPage: Omit<JointAct, 'kind'> = {
  shown: async (scope, { asks, subjectVersion, state }, { partnership }) => {
    const asked = asksIn(asks);
    const href = paths.publicPage(partnership.slug);
    if ('open' in asked) {
      const page = await readPublicPage(scope);
      return {
        words: 'The public page is opened for anybody to read.',
        now: [{ name: 'Who may read it', value: page.openedOn === null ? 'Nobody outside' : 'Anybody' }],
        would: [{ name: 'Who may read it', value: 'Anybody' }],
        fits: page.openedOn === null && page.version === subjectVersion,
        href,
      };
    }
    const items = await readToldBack(scope);
    const found = asked.items.map(({ id, seen }) => {
      const item = items.find((one) => one.id === id);
      return { item, isSame: item?.seen === seen };
    });
    return {
      words: 'These answers go out on the public page, for anybody to read.',
      now: [{ name: 'Who may read it', value: 'The partners' }],
      would: found.map(({ item, isSame }) => ({
        name: item?.words ?? 'What was put',
        value:
          isSame || state === 'done'
            ? [item?.answerWords, ...(item?.changed ?? [])].filter(Boolean).join(' ') || 'Its answer'
            : 'Other words now',
      })),
      fits: found.every(({ item, isSame }) => isSame && item?.isOut === false),
      href,
    };
  },
  apply: async (scope, { subjectVersion, asks }, today) => {
    const asked = asksIn(asks);
    if ('open' in asked) {
      if (!(await movePublicPage(scope, subjectVersion, today))) return changedSince;
      return { result: true, happened: happened.opened(scope.partnershipId) };
    }
    for (const { seen } of asked.items) if (!(await moveToldBack(scope, seen, 'published'))) return changedSince;
    return { result: true, happened: asked.items.map(({ id }) => happened.published(id)) };
  },
};

/** Publishing by both leads, whether from a report or on the public page. */
export const publishingTogether: JointAct = {
  kind: 'publishing',
  shown: (scope, decision, seat) =>
    (decision.subject.kind === 'public page' ? ofPublicPage : reportsTogether).shown(scope, decision, seat),
  apply: (scope, decision, today) =>
    (decision.subject.kind === 'public page' ? ofPublicPage : reportsTogether).apply(scope, decision, today),
};
