// One statement, for whoever keeps it: what can be done with it now.
import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { worriedAtOf } from '../../session/found.ts';
import { trail } from '../../trail.ts';
import { atStatement } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { cameWords, hasPage, type Step, stateOf, stepFault } from '../statement.ts';

export async function showStatement(ask: Ask): Promise<Ending> {
  const at = await atStatement(ask);
  if (isRefusal(at)) return at;
  const { statement, engagement, session, duringDialogue } = at;
  const { slug } = ask.seat.partnership;
  const where = [slug, engagement.slug, session.slug, statement.id] as const;
  const may = (step: Step, href: string) => (duringDialogue || stepFault(statement, step) ? null : href);
  return page(
    'wings/dialogue/statements/show/show.njk',
    {
      title: statement.words ?? 'Taken back',
      caption: 'Statement',
      crumbs: [
        ...trail(slug, engagement, session),
        { text: 'Statements', href: statementPaths.statements(slug, engagement.slug, session.slug) },
      ],
      state: stateOf(statement),
      tier: statement.state === 'accepted' ? 'partners' : 'facilitators',
      duringDialogue,
      facts: [
        { name: 'How it came', value: cameWords(statement) },
        ...(statement.offeredWords === null ? [] : [{ name: 'Offered to them', value: statement.offeredWords }]),
        ...(statement.wantsOwnWords ? [{ name: 'Other words', value: 'They said no to other words' }] : []),
        ...(statement.because === null ? [] : [{ name: 'Why it is refused', value: statement.because }]),
        { name: 'In easy words (draft)', value: statement.easyWords },
        { name: 'In Welsh (draft)', value: statement.welshWords },
      ],
      acceptHref: may('accept', statementPaths.accept(...where)),
      offerHref: hasPage(statement) ? may('offer words', statementPaths.offerWords(...where)) : null,
      refuseHref: may('refuse', statementPaths.refuse(...where)),
      changeHref: may('change', statementPaths.change(...where)),
      takeBackHref: statement.state === 'taken back' ? null : statementPaths.takeBack(...where),
      slipHref: statement.state === 'refused' && !hasPage(statement) ? statementPaths.slip(...where) : null,
      threadHref: threadHref(slug, 'statement', statement.id),
    },
    worriedAtOf(at),
  );
}
