// Where a claim leads: along the thread where its kind has one that tells more than its own page, otherwise to the page it
// was written on. Pure.
import { agreementPaths } from '../../../agreement/index.ts';
import { coproductionPaths } from '../../../coproduction/index.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { partnershipPaths } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import type { Claim, Source } from '../claim.ts';

export interface Whereabouts {
  readonly partnership: string;
  /** Null for a report that is of no one engagement. */
  readonly engagement: string | null;
  readonly interface: string | null;
  readonly sessions: ReadonlyMap<string, string>;
  readonly hasThread: (kind: string) => boolean;
}

/** In words, for those who hear the link. */
export const sourceWords: Record<Source, string> = {
  engagement: 'the engagement',
  passage: 'the account of the engagement',
  reading: 'a reading of the relationship',
  preparation: 'the preparation',
  session: 'a session',
  coverage: 'who took part',
  'contracted outcome': 'what was contracted',
  principle: 'the closing question',
  saying: 'what was said of it',
  'vision line': 'the vision',
  commitment: 'a promise',
  action: 'the joint plan',
  forum: 'the forum',
  quotation: 'a quotation',
  'look-back': 'a look-back',
  'put item': 'what was put',
  'answer to what was put': 'the answer to it',
  change: 'what changed',
  partnership: 'a count over the record',
  goal: 'a goal',
  measure: 'a measure',
  'spend line': 'what was typed for this report',
};

/** Their own pages show all that the thread would, and more. */
const tellsMore: readonly Source[] = ['engagement', 'session', 'reading', 'forum'];

export function whereFrom({ from }: Pick<Claim, 'from'>, at: Whereabouts): string {
  const { partnership: p, engagement: e } = at;
  if (at.hasThread(from.kind) && !tellsMore.includes(from.kind)) return paths.thread(p, from.kind, from.id);
  switch (from.kind) {
    case 'reading':
      return at.interface === null ? partnershipPaths.interfaces(p) : partnershipPaths.interface(p, at.interface);
    case 'session':
      return e === null ? dialoguePaths.dialogues(p) : dialoguePaths.session(p, e, at.sessions.get(from.id) ?? '');
    case 'saying':
      return agreementPaths.agreement(p);
    case 'vision line':
      return agreementPaths.visionLine(p, from.id);
    case 'commitment':
      return agreementPaths.commitments(p);
    case 'action':
      return agreementPaths.action(p, from.id);
    case 'forum':
      return agreementPaths.forums(p);
    case 'goal':
      return partnershipPaths.goals(p);
    case 'partnership':
      return coproductionPaths.answers(p);
    case 'spend line':
      return paths.reports(p);
    case 'look-back':
      return paths.lookBacks(p);
    default:
      return e === null ? dialoguePaths.dialogues(p) : dialoguePaths.engagement(p, e);
  }
}
