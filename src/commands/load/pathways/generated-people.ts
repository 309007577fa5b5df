/**
 * Made-up people who leave made-up prisons, and what became of their handovers: the same for the same seed and day. Pure.
 *
 * They leave evenly over the years until today and over the next four months, so that on the day of loading some are still inside, some
 * are on their way, and nearly all are long through. How often a step is done grows slowly over the years. Nothing here is measured
 * anywhere, and no list of names here is taken from people.
 */

export interface World {
  readonly prisons: readonly { readonly short: string; readonly providers: readonly string[] }[];
  /** Where people go: a provider's team in the community, or a service that is not here. */
  readonly receivers: readonly Receiver[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
  readonly newId: () => string;
}
export interface Receiver {
  readonly area: string;
  readonly to: { readonly providerId: string; readonly workers: readonly string[] } | { readonly outsideId: string };
}
export interface Ask {
  readonly seed: number;
  readonly people: number;
  readonly years: number;
}
export interface MadePerson {
  readonly id: string;
  readonly number: string;
  readonly listedById: string;
  readonly listedOn: string;
  readonly heldById: string;
  readonly heldSince: string;
  readonly wantsNoHelpOn: string | null;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly releasedOn: string | null;
  readonly diedOn: string | null;
  readonly name: string;
  readonly born: string;
}
export interface MadeHandover {
  readonly id: string;
  readonly referenceId: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly toOutsideId: string | null;
  readonly area: string;
  readonly state: string;
  readonly plannedOn: string;
  readonly sentOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly acceptedOn: string | null;
  readonly workerId: string | null;
  readonly workerWords: string | null;
  readonly appointmentOn: string | null;
  readonly attendedOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly becauseKind: string | null;
  readonly expectedReleaseOn: string;
  readonly releasedOn: string | null;
  readonly shortNotice: boolean;
  readonly lostContactOn: string | null;
}
export interface MadeReferral {
  readonly id: string;
  readonly referenceId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly asks: 'take on' | 'work beside';
  readonly state: 'sent' | 'received' | 'accepted' | 'not ready' | 'not suitable' | 'withdrawn';
  readonly because: string | null;
  readonly readyOn: string | null;
  readonly sentOn: string;
  readonly receivedOn: string | null;
  readonly decidedOn: string | null;
}
export interface Made {
  readonly people: readonly MadePerson[];
  /** The earliest planned first. */
  readonly handovers: readonly MadeHandover[];
  /** The earliest sent first. */
  readonly referrals: readonly MadeReferral[];
}

/** Small, fast and the same every time (Mulberry32, T. Ettinger 2017, public domain). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// things that grow, fly and lie about, so that a name here is nobody's
const firsts =
  'Alder Bracken Briar Burdock Campion Cedar Clover Comfrey Cowslip Dock Elder Fennel Fern Flint Gorse Hazel Heather Hyssop Juniper Larch Linden Lovage Maple Marram Medlar Mallow Myrtle Oakley Orris Quince Reed Rowan Rue Sage Sedge Sorrel Tansy Teasel Thistle Yarrow'.split(
    ' ',
  );
const lasts =
  'Avocet Bittern Brambling Bunting Chaffinch Chough Corncrake Curlew Dabchick Dotterel Dunlin Dunnock Fieldfare Firecrest Gannet Godwit Goosander Greenfinch Grebe Guillemot Harrier Heron Hobby Jackdaw Kestrel Kingfisher Kittiwake Knot Lapwing Linnet Merlin Moorhen Nightjar Nuthatch Oriole Ouzel Petrel Pintail Pipit Plover Pochard Ptarmigan Puffin Redpoll Redshank Redstart Ruff Sanderling Scaup Shearwater Shelduck Siskin Skua Smew Snipe Stonechat Teal Turnstone Twite Whimbrel'.split(
    ' ',
  );
const unknownBecause = ['not sentenced yet', 'the parole board decides', 'on remand'] as const;
const lostBecause = ['did not come', 'did not come', 'lost contact', 'no place to offer', 'moved away'] as const;

const dayMs = 86_400_000;

export function makePeople({ seed, people, years }: Ask, world: World): Made {
  const chance = chances(seed);
  const made = { people: [] as MadePerson[], handovers: [] as MadeHandover[], referrals: [] as MadeReferral[] };
  if (world.prisons.length === 0 || world.receivers.length === 0) return made;
  const today = Math.round(Date.parse(world.today) / dayMs);
  const listed = world.prisons.map(() => 0);
  for (let n = 0; n < people; n++) {
    const at = Math.floor(chance() * world.prisons.length);
    listed[at] = (listed[at] ?? 0) + 1;
    const prison = world.prisons[at];
    if (!prison) continue;
    const number = `${prison.short}-${String(listed[at]).padStart(5, '0')}`;
    onePerson({ chance, today, years, world, prison, number }, made);
  }
  made.handovers.sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : 0));
  made.referrals.sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));
  return made;
}

interface Person {
  readonly chance: () => number;
  /** Days are numbers here, counted from 1970. */
  readonly today: number;
  readonly years: number;
  readonly world: World;
  readonly prison: World['prisons'][number];
  readonly number: string;
}
interface Making {
  readonly people: MadePerson[];
  readonly handovers: MadeHandover[];
  readonly referrals: MadeReferral[];
}

const dayOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const maybeDayOf = (day: number | null): string | null => (day === null ? null : dayOf(day));

function onePerson({ chance, today, years, world, prison, number }: Person, made: Making): void {
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)];
  const id = world.newId();
  const first = today - Math.round(years * 365.25);
  const leaves = between(first, today + 120);
  const listedOn = Math.min(leaves - between(30, 240), today - between(0, 20));
  const moved = chance() < 0.15 ? between(-14, 10) : 0;
  const expected = leaves - moved;
  const listedById = pick(prison.providers) ?? '';
  const isOut = leaves <= today;
  const isUnknown = !isOut && chance() < 0.1;
  const wantsNoHelp = chance() < 0.04;
  const name = `${pick(firsts)} ${pick(lasts)}`;
  const born = dayOf(today - between(19 * 365, 64 * 365));
  const receiver = pick(world.receivers);
  const isPlanned = !isUnknown && !wantsNoHelp && receiver && leaves - 45 <= today && chance() < 0.97;
  const way = isPlanned
    ? theWay({ chance, today, leaves, expected, listedOn, share: (leaves - first) / (today - first) })
    : null;
  const here = receiver && 'providerId' in receiver.to ? receiver.to : null;
  const takenOver = way && way.accepted !== null && isOut && here ? here.providerId : null;
  const died = way?.died ?? null;
  made.people.push({
    ...{ id, number, listedById, listedOn: dayOf(listedOn), name, born },
    heldById: takenOver ?? listedById,
    heldSince: dayOf(takenOver ? Math.max(leaves, way?.accepted ?? leaves) : listedOn),
    wantsNoHelpOn: wantsNoHelp || way?.state === 'declined' ? dayOf(way?.ended ?? listedOn) : null,
    expectedReleaseOn: isUnknown ? null : dayOf(expected),
    releaseUnknownBecause: isUnknown ? (pick(unknownBecause) ?? null) : null,
    releasedOn: isOut ? dayOf(leaves) : null,
    diedOn: maybeDayOf(died),
  });
  const beside = prison.providers.filter((one) => one !== listedById);
  if (beside.length > 0 && chance() < 0.4)
    made.referrals.push(
      oneReferral({ chance, today, id, listedById, to: pick(beside) ?? '', listedOn, leaves }, world),
    );
  if (!way || !receiver) return;
  const worker = here ? pick(here.workers) : undefined;
  made.handovers.push({
    ...{ id: world.newId(), referenceId: id, fromId: listedById, area: receiver.area, state: way.state },
    ...{ toId: here?.providerId ?? null, toOutsideId: 'outsideId' in receiver.to ? receiver.to.outsideId : null },
    ...{ plannedOn: dayOf(way.planned), sentOn: maybeDayOf(way.sent), acknowledgedOn: maybeDayOf(way.acknowledged) },
    acceptedOn: maybeDayOf(way.accepted),
    workerId: way.accepted === null ? null : (worker ?? null),
    workerWords: way.accepted === null || worker ? null : 'A recovery worker there',
    ...{ appointmentOn: maybeDayOf(way.appointment), attendedOn: maybeDayOf(way.attended) },
    ...{ startedOn: maybeDayOf(way.started), endedOn: maybeDayOf(way.ended), becauseKind: way.because },
    ...{ expectedReleaseOn: dayOf(expected), releasedOn: isOut ? dayOf(leaves) : null },
    shortNotice: way.sent !== null && way.sent >= leaves - 1,
    lostContactOn: way.because === 'lost contact' ? maybeDayOf(way.ended) : null,
  });
}

interface Way {
  readonly state: string;
  readonly planned: number;
  readonly sent: number | null;
  readonly acknowledged: number | null;
  readonly accepted: number | null;
  readonly appointment: number | null;
  readonly attended: number | null;
  readonly started: number | null;
  readonly ended: number | null;
  readonly because: string | null;
  readonly died: number | null;
}

/** @param share how far through the years, from 0 to 1: steps are done a little more often as they go on */
function theWay({
  chance,
  today,
  leaves,
  expected,
  listedOn,
  share,
}: {
  readonly chance: () => number;
  readonly today: number;
  readonly leaves: number;
  readonly expected: number;
  readonly listedOn: number;
  readonly share: number;
}): Way | null {
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const does = (at: number) => chance() < at + 0.06 * Math.min(1, Math.max(0, share));
  const planned = Math.max(listedOn, Math.min(leaves, expected) - between(14, 40));
  // every chance is asked in the same order, whatever became of the ones before: a person stays the same on another day
  const done = [does(0.87), does(0.85), does(0.85), does(0.82), does(0.85)];
  const far = done.indexOf(false) === -1 ? done.length : done.indexOf(false);
  const sent = far < 1 ? null : Math.max(planned, Math.min(leaves, expected) - between(-2, 21));
  const acknowledged = far < 2 || sent === null ? null : sent + between(0, 4);
  const accepted = far < 3 || acknowledged === null ? null : acknowledged + between(0, 5);
  const made = accepted === null ? null : accepted + between(0, 3);
  const appointment = far < 4 || made === null ? null : Math.max(leaves + between(1, 10), made + 1);
  const isLate = chance() < 0.05;
  const started = far < 5 || appointment === null ? null : appointment + (isLate ? between(18, 26) : between(0, 5));
  const attended = started === null ? null : Math.min(started, appointment ?? started);
  const fate = chance();
  const fateOn = leaves + between(2, 19);
  const lost = lostBecause[Math.floor(chance() * lostBecause.length)] ?? 'did not come';
  const endsOn = leaves + between(22, 29);
  const isEnd = started === null || fateOn < started;
  const end =
    isEnd && fate < 0.008
      ? { on: fateOn, state: 'stopped', because: 'died' }
      : isEnd && fate < 0.05
        ? { on: fateOn, state: 'did not start', because: 'back in prison' }
        : isEnd && fate < 0.08
          ? { on: fateOn, state: 'declined', because: null }
          : started !== null
            ? { on: started, state: 'started', because: null }
            : { on: endsOn, state: 'did not start', because: lost };
  if (planned > today) return null;
  const until = Math.min(today, end.on);
  const by = (day: number | null) => (day !== null && day <= until ? day : null);
  const hasEnded = end.on <= today;
  const steps = {
    ...{ sent: by(sent), acknowledged: by(acknowledged), accepted: by(accepted), attended: by(attended) },
    appointment: by(made) === null ? null : appointment,
  };
  const state = hasEnded
    ? end.state
    : steps.attended !== null
      ? 'attended'
      : steps.appointment !== null
        ? 'appointment made'
        : steps.accepted !== null
          ? 'accepted'
          : steps.acknowledged !== null
            ? 'acknowledged'
            : steps.sent !== null
              ? 'sent'
              : 'planned';
  return {
    ...{ state, planned, ...steps, started: hasEnded && end.state === 'started' ? started : null },
    ...{ ended: hasEnded ? end.on : null, because: hasEnded ? end.because : null },
    died: hasEnded && end.because === 'died' ? end.on : null,
  };
}

function oneReferral(
  {
    chance,
    today,
    id,
    listedById,
    to,
    listedOn,
    leaves,
  }: {
    readonly chance: () => number;
    readonly today: number;
    readonly id: string;
    readonly listedById: string;
    readonly to: string;
    readonly listedOn: number;
    readonly leaves: number;
  },
  world: World,
): MadeReferral {
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const sent = Math.min(today, listedOn + between(0, 12));
  const received = sent + between(0, 3);
  const decided = received + between(1, 14);
  const fate = chance();
  const decidedAs = ((): { state: MadeReferral['state']; because: string | null } => {
    if (fate < 0.72) return { state: 'accepted', because: null };
    if (fate < 0.82) return { state: 'not suitable', because: 'another service fits better' };
    // whoever has left does not wait any more
    if (fate < 0.92 && leaves > today) return { state: 'not ready', because: 'the person wants to wait' };
    return { state: 'withdrawn', because: 'the person changed their mind' };
  })();
  const now =
    decided <= today || leaves <= today
      ? decidedAs
      : { state: received <= today ? ('received' as const) : ('sent' as const), because: null };
  const isDecided = now.state !== 'sent' && now.state !== 'received';
  return {
    ...{ id: world.newId(), referenceId: id, fromId: listedById, toId: to, asks: 'work beside', ...now },
    readyOn: now.state === 'not ready' ? dayOf(Math.min(leaves, today + between(7, 40))) : null,
    sentOn: dayOf(sent),
    receivedOn: now.state === 'sent' ? null : dayOf(Math.min(received, today)),
    decidedOn: isDecided ? dayOf(Math.min(decided, today)) : null,
  };
}
