// A paper for people with no screen: what the session asks, with room to write. It has no number and no name on it.
import { type Ending, notFound, type PageEnding, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import type { Segment, SegmentKind } from '../../segment.ts';
import { hasDesign } from '../../session.ts';
import { readSegments } from '../../store/design.ts';
import { asksStatements } from '../../store/statement.ts';
import { type FoundSession, sessionIn, worriedAtOf } from '../found.ts';
import { whenAndWhere } from '../state-words.ts';

const asksSomething: readonly SegmentKind[] = ['input', 'dialogue', 'process', 'noticing'];
const questionOf: Partial<Record<SegmentKind, string>> = {
  dialogue: 'What would you like the others to hear?',
  noticing: 'What did you notice?',
};

const statementQuestion =
  'Is there something that people should be asked about? Write one sentence that others can agree with, or not.';

/** A part that is asked as a question is asked in its own words. */
export function questions(segments: readonly Segment[], asksStatements = false): { words: string; lines: number }[] {
  const asked = segments
    .filter(({ kind }) => asksSomething.includes(kind))
    .map(({ kind, title, words }) => ({
      words: questionOf[kind] ?? (title.endsWith('?') || words === null ? title : `${title}: ${words}`),
      lines: kind === 'dialogue' ? 5 : 2,
    }));
  const whole = asked.length > 0 ? asked : [{ words: 'What would you like the others to hear?', lines: 8 }];
  return asksStatements ? [...whole, { words: statementQuestion, lines: 2 }] : whole;
}

const paperPage = (found: FoundSession, asked: ReturnType<typeof questions>, slug: string): PageEnding => {
  const { engagement, session, place } = found;
  return page(
    'wings/dialogue/session/paper/paper.njk',
    {
      title: session.title,
      caption: whenAndWhere(session, place?.name ?? null),
      questions: asked,
      sessionHref: paths.session(slug, engagement.slug, session.slug),
    },
    worriedAtOf(found),
  );
};

export async function showPaper(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => {
    const found = await sessionIn(scope, ask);
    return (
      found && {
        found,
        asked: questions(await readSegments(scope, found.session.id), await asksStatements(scope, found.session.id)),
      }
    );
  });
  if (!facts || !hasDesign(facts.found.session.kind)) return notFound('session');
  return paperPage(facts.found, facts.asked, ask.seat.partnership.slug);
}
