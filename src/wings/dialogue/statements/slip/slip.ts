// Why a statement was refused, for somebody without a page of their own: printed, or read out. No name stands on it.
import { closed, type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAtOf } from '../../session/found.ts';
import { backOf } from '../accept/accept.ts';
import { atStatement } from '../found.ts';
import { hasPage } from '../statement.ts';
import { statementWordsIn } from '../words.ts';

export async function showSlip(ask: Ask): Promise<Ending> {
  const at = await atStatement(ask);
  if (isRefusal(at)) return at;
  const { statement } = at;
  if (statement.state !== 'refused' || hasPage(statement))
    return closed('There is no reason to print for this statement.', 'Its page shows what became of it.');
  const language = ask.query.in === 'cy' ? 'cy' : 'en';
  return {
    ...page(
      'wings/dialogue/statements/slip/slip.njk',
      {
        ...{ title: statementWordsIn(language).slipTitle, words: statementWordsIn(language) },
        ...{ statement: statement.words, because: statement.because, back: backOf(ask, at) },
        other: language === 'cy' ? { text: 'English', href: '?in=en' } : { text: 'Cymraeg', href: '?in=cy' },
      },
      worriedAtOf(at),
    ),
    language,
  };
}
