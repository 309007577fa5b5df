// The page on which accepted statements are chosen to be asked. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { type AcceptedStatement, dialoguePaths, type FoundStatements } from '../../../dialogue/index.ts';
import type { Perspective } from '../../../partnership/index.ts';
import { whomItem } from '../../rounds/start-round/whom.ts';
import { STATEMENTS_AT_MOST } from '../asked.ts';

export interface AtAsking extends FoundStatements {
  /** Accepted, in the order in which they are asked. */
  readonly statements: readonly AcceptedStatement[];
  readonly perspectives: readonly Perspective[];
}

/** Those that were never asked; where all were, all of them. */
export function firstChoice({ statements }: Pick<AtAsking, 'statements'>): { statements: string[] } {
  const fresh = statements.filter(({ askedOn }) => askedOn === null);
  return {
    statements: (fresh.length > 0 ? fresh : statements).slice(0, STATEMENTS_AT_MOST).map(({ id }) => id),
  };
}

export const askPage = (slug: string, at: AtAsking, form: FormView): PageEnding =>
  page(
    'wings/coproduction/common-ground/ask/ask.njk',
    {
      title: 'Ask these statements',
      session: at.session.title,
      sessionHref: dialoguePaths.session(slug, at.engagement.slug, at.session.slug),
      most: STATEMENTS_AT_MOST,
      statements: at.statements.map(({ id, words, putBy, askedOn }) => ({
        value: id,
        text: words,
        hint: [
          putBy === 'organiser' ? 'Put by the organisers.' : null,
          askedOn === null ? null : `Asked on ${day(askedOn)}.`,
        ]
          .filter((said) => said !== null)
          .join(' '),
      })),
      perspectives: at.perspectives.map(whomItem),
      form,
    },
    worriedAt(at.place),
  );
