// One line of the plan: its cells, how far it has got, who said so, and where it came from.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { day } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { type Action, actionOnward, markFault } from '../action.ts';
import type { Origin } from '../origins.ts';
import { paths } from '../paths.ts';
import { howFar, type RoleOf } from '../plan/page.ts';
import { mayKeepPlan, mayMoveAction, mayRecordAgreed, maySayDelivered } from '../policy.ts';
import type { Table } from '../table.ts';

export function actionPage(
  table: Table,
  action: Action,
  cameFrom: { readonly origins: readonly Origin[]; readonly lookAtIt: string | null },
  seat: Seat,
  roleOf: RoleOf,
): PageEnding {
  const { slug } = seat.partnership;
  const partner = action.ownerPartnerId && table.party({ kind: 'partner', id: action.ownerPartnerId }).name;
  const isFor = action.forPerspectiveId && table.party({ kind: 'perspective', id: action.forPerspectiveId }).name;
  const missing = absent(seat, 'Not said in the plan yet');
  const placeSlug = table.engagement(action.engagementId)?.placeSlug;
  return page(
    'wings/agreement/action/action.njk',
    {
      title: action.expected,
      caption: ['The joint plan', action.section].filter((one) => one !== null).join(': '),
      tier: action.tier,
      now: { is: action.whereNowIs, words: action.whereNow },
      facts: [
        { name: 'What is to be done', value: action.toBeDone ?? missing },
        { name: 'What next', value: action.whatNext ?? missing },
        { name: 'Who leads', value: action.leads ?? missing },
        ...(partner ? [{ name: 'Which partner looks after it', value: partner }] : []),
        { name: 'How we watch it', value: action.monitored ?? missing },
        { name: 'By when', value: action.dueOn ? day(action.dueOn) : absent(seat, 'TBC') },
        ...(isFor ? [{ name: 'Whom it is for', value: isFor }] : []),
        ...(action.agreed?.words ? [{ name: 'What was agreed', value: action.agreed.words }] : []),
        ...(action.delivered?.words ? [{ name: 'What tells us it is delivered', value: action.delivered.words }] : []),
      ],
      missing,
      howFar: howFar(action, seat, roleOf),
      ...cameFrom,
      acts: actsOf(action, seat),
      takeBack: takeBackOf(action, seat),
      seen: String(action.version),
      planHref: paths.plan(slug),
      threadHref: threadHref(slug, 'action', action.id),
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}

const delivering = (action: Action) => ({
  forPerspectiveId: action.forPerspectiveId,
  agreedBy: action.agreed?.personId ?? null,
});

function actsOf(action: Action, seat: Seat) {
  const { slug } = seat.partnership;
  const link = (text: string, href: string, shown: boolean) => (shown ? [{ text, href }] : []);
  return [
    ...link(
      'Record that the partners agree',
      paths.agreeAction(slug, action.id),
      mayRecordAgreed(seat).allowed && !markFault(action, 'agree'),
    ),
    ...link(
      'Say that it is delivered',
      paths.deliverAction(slug, action.id),
      maySayDelivered(seat, delivering(action)).allowed && !markFault(action, 'deliver'),
    ),
    ...link(
      'Say where it has got to',
      paths.moveAction(slug, action.id),
      mayMoveAction(seat).allowed && actionOnward[action.state].length > 0,
    ),
    ...link('Change the line', paths.changeAction(slug, action.id), mayKeepPlan(seat).allowed),
  ];
}

const takeBackOf = (action: Action, seat: Seat): string | null =>
  action.delivered && maySayDelivered(seat, delivering(action)).allowed
    ? paths.takeDeliveredBack(seat.partnership.slug, action.id)
    : null;
