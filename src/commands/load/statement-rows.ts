// The statements of a session as rows. Pure.
import type { Making } from './rows.ts';
import type { SessionPart } from './schema.ts';

type Path = readonly PropertyKey[];

/** They stand in the file in the order in which they are asked. */
export function statementRows(
  { put, keys, newId, link }: Making,
  session: SessionPart,
  sessionId: string,
  at: Path,
): void {
  const accepted = session.statements.filter(({ state }) => state === 'accepted');
  session.statements.forEach((statement, s) => {
    const path = [...at, 'statements', s];
    const id = statement.key === undefined ? newId() : keys.name('statement', statement.key, [...path, 'key']);
    const place = accepted.indexOf(statement) + 1;
    put('statement', {
      ...{ id, session_id: sessionId, words: statement.words, state: statement.state },
      ...{ put_by: statement.by, came: statement.came, because: statement.because ?? null },
      easy_words: statement.easy ?? null,
      welsh_words: statement.welsh ?? null,
      offered_words: statement.offered ?? null,
      position: place || null,
      tellable: place ? 'no' : null,
      tier: place ? 'partners' : 'room',
      asked_on: statement.askedOn ?? null,
    });
    const personId = keys.find('person', statement.person, [...path, 'person']);
    if (personId) put('statement_author', { statement_id: id, person_id: personId });
    const themeId = keys.find('theme', statement.theme, [...path, 'theme']);
    if (themeId) link('theme', themeId, 'statement', id, 'made into');
  });
}
