import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import {
  becauseWords,
  type Check,
  checklist,
  checkWords,
  didNotStartReasons,
  handoverStand,
  hasEnded,
  leavesNobodyAsked,
} from '../../handover.ts';
import { clockOf } from '../../handover-days.ts';
import { riseWords } from '../../handover-rises.ts';
import { gatePaths } from '../../papers/paths.ts';
import { providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { readChanges, readChecks } from '../../store/handovers.ts';
import { whoMayOpen } from '../../store/identities.ts';
import { readShownAs } from '../../store/receivers.ts';
import { readWhatTravels } from '../../store/what-travels.ts';
import { mayGoAlong } from '../../what-travels.ts';
import { type FoundHandover, findHandoverAt, fromTo, kindWords } from '../find-handover.ts';
import { handoverPaths } from '../paths.ts';
import { readRises } from '../rising.ts';
import type { AnyTask } from '../task.ts';
import { openTo } from '../tasks.ts';
import { changeLine, dayClockOf, leadOf, stepsOf, titleOf, whyLeft } from './page.ts';

export async function showHandover(ask: Ask): Promise<Ending> {
  const found = await findHandoverAt(ask);
  if (isRefusal(found)) return found;
  const { handover, reference, from, providers, seen, sides } = found;
  const { slug } = ask.seat.partnership;
  const known = await ask.read(async (scope) => {
    const changes = await readChanges(scope, handover.id);
    const checks = await readChecks(scope, [handover.id]);
    const names = await readShownAs(scope, [
      ...[handover.workerId, handover.sentBy, ...changes.map(({ changedBy }) => changedBy)],
      ...checks.map(({ answeredBy }) => answeredBy),
    ]);
    const risen = await readRises(scope, { today: ask.today, providers, seen, only: handover.id });
    return {
      ...{ changes, checks, names, rises: risen[0]?.rises ?? [] },
      travels: reference ? await readWhatTravels(scope, reference.id) : [],
      mayOpen: reference ? await whoMayOpen(scope, reference.id) : 0,
    };
  });
  const { names } = known;
  const clock = clockOf(handover, ask.today);
  const worker = handover.workerWords ?? names.get(handover.workerId ?? '') ?? null;
  const holder = providers.find(({ id }) => id === reference?.heldById);
  const can = openTo(found);
  const href = ({ path }: AnyTask) => handoverPaths.handoverAct(slug, handover.number, path);
  const link = (task: AnyTask) => ({ text: task.link(found), href: href(task) });
  const first = nextOf(found, can, ask.today);
  const asksNext =
    reference !== undefined &&
    leavesNobodyAsked(handover) &&
    reference.heldById === from.id &&
    !known.rises.every(({ why }) => why !== 'nobody asked next');
  const notStarted = can.find(({ act }) => act === 'not start');
  return page(
    'wings/pathways/handovers/handover/handover.njk',
    {
      title: titleOf(handover, clock),
      crumbs: [{ text: 'Handovers', href: handoverPaths.handovers(slug) }, { text: `Handover ${handover.number}` }],
      sections: sectionsOf(ask.seat, 'handovers'),
      caption: `${kindWords[handover.kind]}. ${fromTo(found)}`,
      lead: leadOf(handover, clock, found.toWords, found.fromWords),
      state: handoverStand(handover),
      shortNotice: handover.shortNotice && !hasEnded(handover),
      mayOpen: known.mayOpen,
      rises: known.rises.map(({ why, since }) => ({ words: riseWords[why], since: day(since) })),
      clock: hasEnded(handover) && handover.releasedOn === null ? null : dayClockOf(handover, clock),
      steps: stepsOf(handover, {
        ...{ worker, toWords: found.toWords, sentBy: names.get(handover.sentBy ?? '') ?? null },
        holder: holder ? providerInWords(holder) : null,
        seesPerson: reference !== undefined,
      }),
      changes: known.changes.map((one) =>
        changeLine(one, one.changedBy === null ? null : (names.get(one.changedBy) ?? 'somebody'), handover.kind),
      ),
      seesPerson: reference !== undefined,
      person: reference && {
        text: `Reference ${reference.number}`,
        href: `${handoverPaths.planHandover(slug, reference.id).replace(/\/handover$/, '')}`,
      },
      wantsNoHelp: reference?.wantsHelp === false,
      first: asksNext
        ? { text: 'Ask somebody else', href: handoverPaths.planHandover(slug, handover.referenceId) }
        : first && link(first),
      notStarted: notStarted && notStarted !== first ? link(notStarted) : null,
      others: [
        ...can.filter((one) => one !== first && one !== notStarted && one.act !== 'check').map(link),
        ...papersOf(found).map(({ text, href: at }) => ({ text, href: at(slug, String(handover.number)) })),
        { text: 'What this does and does not do in care', href: gatePaths.inCare(slug) },
      ],
      checks: hasEnded(handover) ? [] : checklist.map((asks) => checkLine(asks, known.checks, names)),
      checkHref: can.some(({ act }) => act === 'check')
        ? handoverPaths.handoverAct(slug, handover.number, 'check-list')
        : null,
      family: known.travels
        .filter((one) => one.kind === 'family or friend' && mayGoAlong(one))
        .map(({ words }) => words),
      reach: known.travels
        .filter((one) => one.kind === 'how to reach them' && mayGoAlong(one))
        .map(({ words }) => words),
      why: whyLeft(handover.kind),
      reasons: (hasEnded(handover) ? [] : [...didNotStartReasons, 'died']).map((one) => becauseWords[one] ?? one),
      isWorker: handover.workerId === ask.seat.personId && sides.receives,
      threadHref: threadHref(slug, 'handover', handover.id),
    },
    { worriedAt: from.placeSlug },
  );
}

/** What is made on paper by whoever hands over: for a service that is not here, and for the person. */
const papersOf = ({ handover, sides }: FoundHandover) =>
  hasEnded(handover) || !(sides.sends || sides.overseesSender)
    ? []
    : [
        ...(handover.toOutsideId === null
          ? []
          : [{ text: 'Put it on paper, for their secure mail', href: gatePaths.handoverOnPaper }]),
        { text: 'Print a slip for the person', href: gatePaths.slip },
      ];

const answerWords = { yes: 'Yes', no: 'No', 'not needed': 'Not needed' };
function checkLine(asks: Check['asks'], checks: readonly Check[], names: ReadonlyMap<string, string>) {
  const said = checks.find((one) => one.asks === asks);
  return {
    asks: checkWords[asks],
    answer: said ? answerWords[said.answer] : null,
    by: said ? `${names.get(said.answeredBy) ?? 'Somebody'}, ${day(said.answeredOn)}` : null,
    isNo: said?.answer === 'no',
  };
}

/** What is to be done next by this reader: one thing. */
function nextOf({ handover, sides }: FoundHandover, can: readonly AnyTask[], today: string): AnyTask | undefined {
  const isDue = handover.expectedReleaseOn !== null && handover.expectedReleaseOn <= today;
  const order = [
    ...(sides.receives ? ['acknowledge', 'accept'] : []),
    ...(handover.lostContactOn !== null ? ['find again'] : []),
    'send',
    ...(isDue ? ['release'] : []),
    ...(handover.appointmentOn === null ? ['make appointment'] : []),
    ...(handover.state === 'attended' ? ['start'] : ['attend', 'start']),
    ...(sides.isOutside ? ['acknowledge', 'accept'] : []),
    ...['ask again', 'change team'],
  ];
  return order.map((act) => can.find((one) => one.act === act)).find((one) => one !== undefined);
}
