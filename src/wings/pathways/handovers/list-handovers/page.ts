// Handovers as rows of a list: what is due first. Pure.
import { daysBetween } from '../../../../shell/days.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { becauseWords, type Handover, handoverStand, hasEnded } from '../../handover.ts';
import { clockOf, clockWords } from '../../handover-days.ts';
import { handoverPaths } from '../paths.ts';

export function handoverRow(
  slug: string,
  today: string,
  handover: Handover,
  { from, to }: { readonly from: string; readonly to: string | null },
) {
  const clock = clockWords(clockOf(handover, today), handover.kind === 'prison to prison' ? 'the move' : 'release');
  const because = handover.becauseKind === null ? null : (becauseWords[handover.becauseKind] ?? null);
  return {
    name: `Handover ${handover.number}`,
    href: handoverPaths.handover(slug, handover.number),
    words: `${sentencesOf([
      `${from} to ${to ?? 'a team that is not chosen yet'}`,
      hasEnded(handover) ? because : `${clock.charAt(0).toUpperCase()}${clock.slice(1)}`,
    ])}.`,
    note: hasEnded(handover) ? `Ended ${day(handover.endedOn)}` : dueWords(handover, today),
    state: handoverStand(handover),
  };
}

export function dueWords(
  { dueOn, shortNotice }: Pick<Handover, 'dueOn' | 'shortNotice'>,
  today: string,
): string | null {
  if (dueOn === null) return null;
  const late = daysBetween(dueOn, today);
  const when =
    late > 0 ? `${late} ${late === 1 ? 'day' : 'days'} late` : late === 0 ? 'Due today' : `Due ${day(dueOn)}`;
  return shortNotice ? `Short notice. ${when}` : when;
}
