// Before anything was opened: how far it has got, and nothing of what was answered. Pure.
import { statementPaths } from '../../../dialogue/index.ts';
import { roundPaths } from '../../rounds/paths.ts';
import { roundStand } from '../../rounds/round-state.ts';
import type { AtCommonGround, Here } from '../found.ts';
import { crumbsOf, title } from '../minute/page.ts';
import { commonGroundPaths as paths } from '../paths.ts';

export function waitingPage(at: AtCommonGround, here: Here, mayAsk: boolean) {
  const { round, session, asking } = at;
  const stand = round ? roundStand(round) : null;
  return {
    title,
    caption: session.title,
    crumbs: crumbsOf(here, at),
    lead: stand?.words ?? 'No statements of this session have been asked yet.',
    state: stand?.state ?? { kind: 'planned', word: 'Not asked yet' },
    statementsHref: asking ? statementPaths.statements(...here) : null,
    askHref: asking && !asking.duringDialogue && mayAsk ? paths.askStatements(...here) : null,
    roundHref: round ? roundPaths.round(here[0], round.slug) : null,
  };
}
