import type { Scope } from '../../../db/scope.ts';
import type { Applied } from '../../../shell/act.ts';
import { closed, type Ending, isRefusal, notFound, type Refusal, redirect, stale } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { bringVision } from '../bring-vision.ts';
import { happened } from '../events.ts';
import { findLine } from '../find-line.ts';
import { paths } from '../paths.ts';
import { maySupportFor } from '../policy.ts';
import { dropSupport, holdVision, keepSupport, moveLine, readVisionLines } from '../store/vision.ts';
import { everyTier } from '../store/which.ts';
import type { Table } from '../table.ts';
import { isAdopted, type VisionLine } from '../vision.ts';
import { readSupportForm, type SupportForm } from './form.ts';

const kept = {
  support: 'Your support is kept.',
  adopt: 'It is kept that you adopt these words.',
  'take back': 'It is taken back.',
} as const;

export async function doSupportLine(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findLine(ask);
  if (!found) return notFound('line');
  const { line, table } = found;
  const read = readSupportForm(ask.body);
  const partner = read.ok
    ? table.partnersFor(line.engagementId).find(({ id }) => id === read.values.partner)
    : undefined;
  if (!read.ok || !partner) return notFound('partner');
  const done = await ask.act({
    may: maySupportFor(ask.seat, partner),
    apply: (scope) => apply(scope, ask, { line, table, said: read.values }),
  });
  if (isRefusal(done)) return done;
  return redirect(paths.visionLine(slug, line.id), kept[read.values.says]);
}

interface Saying {
  readonly line: VisionLine;
  readonly table: Table;
  readonly said: SupportForm;
}
async function apply(scope: Scope, ask: Ask, { line, table, said }: Saying): Promise<Applied<true> | Refusal> {
  const { partner: partnerId, says, seen } = said;
  await holdVision(scope, line.engagementId);
  const [now] = await readVisionLines(scope, { tiers: everyTier, ids: [line.id] });
  if (!now || now.version !== seen) return changedSince(ask, line, now, seen);
  if (says === 'take back') {
    if (!(await dropSupport(scope, { lineId: line.id, partnerId, version: seen })))
      return closed('There is nothing to take back.', 'This partner has not supported these words.');
    if (now.state === 'adopted')
      await moveLine(scope, { id: line.id, seen, from: ['adopted'], to: 'proposed', adoptedOn: null });
    return { result: true, happened: happened.supportTakenBack(line.id, partnerId, seen) };
  }
  if (now.state !== 'proposed')
    return closed(
      now.state === 'adopted' ? 'This line is adopted already.' : 'This line was set aside.',
      'Look at the vision as it stands now.',
    );
  const adopted = says === 'adopt';
  await keepSupport(scope, {
    lineId: line.id,
    partnerId,
    version: seen,
    adopted,
    on: ask.today,
    by: ask.seat.personId,
  });
  if (!adopted) return { result: true, happened: happened.lineSupported(line.id, partnerId, seen) };
  if (!(await adoptWhenAll(scope, ask.today, now, table)))
    return { result: true, happened: happened.lineAdopted(line.id, partnerId, seen, 'proposed') };
  const brought = await bringVision(scope, line, ask.today);
  return { result: true, happened: [happened.lineAdopted(line.id, partnerId, seen, 'adopted'), ...brought] };
}

/** The line is adopted with the last partner's word. */
async function adoptWhenAll(scope: Scope, today: string, line: VisionLine, table: Table): Promise<boolean> {
  const [after] = await readVisionLines(scope, { tiers: everyTier, ids: [line.id] });
  const wanted = table.partnersFor(line.engagementId).map(({ id }) => id);
  if (!after || !isAdopted(after, wanted)) return false;
  return moveLine(scope, { id: line.id, seen: line.version, from: ['proposed'], to: 'adopted', adoptedOn: today });
}

function changedSince(ask: Ask, line: VisionLine, now: VisionLine | undefined, seen: number): Refusal {
  return stale({
    title: 'The words changed since you opened this',
    lead: 'You have supported nothing. Look at the new words first.',
    what: 'line',
    theirs: [{ name: 'The words now', value: now?.words ?? null }],
    yours: [{ name: 'The words you saw', value: line.wordings.find(({ version }) => version === seen)?.words ?? null }],
    again: paths.visionLine(ask.seat.partnership.slug, line.id),
  });
}
