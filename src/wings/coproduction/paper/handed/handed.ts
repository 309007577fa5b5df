// Someone with a seat takes paper: they do not answer on a screen as well. Seen by facilitators alone, and gone at the opening.
import { isId } from '../../../../db/id.ts';
import { closed, type Ending, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayHandOutPaper } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { handPaperTo, readPeopleAsked, readTakers, takePaperBack } from '../../store/paper.ts';
import { atRound } from '../at-round.ts';
import { paperHappened } from '../events.ts';

export async function showHanded(ask: Ask): Promise<Ending> {
  const refused = ask.permit(mayHandOutPaper(ask.seat));
  if (refused) return refused;
  const at = await atRound(ask);
  if (isRefusal(at)) return at;
  if (at.round.state !== 'open') return notOpen;
  const { people, takers } = await ask.read(async (scope) => ({
    people: await readPeopleAsked(scope, at.round.id),
    takers: new Map((await readTakers(scope, at.round.id)).map(({ personId, how }) => [personId, how])),
  }));
  const { slug } = ask.seat.partnership;
  return page(
    'wings/coproduction/paper/handed/handed.njk',
    {
      title: 'Who with a seat took paper?',
      caption: at.round.title,
      lead: 'Whoever took paper is not asked on a screen. People with no seat need no mark.',
      sections: sectionsOf(slug, 'paper'),
      people: people.map(({ personId, shownAs, perspective }) => {
        const how = takers.get(personId);
        return {
          name: shownAs,
          words: perspective,
          // who answered on a screen is told to nobody: it would be the count of an open round
          state: how === 'on paper' ? { kind: 'done', word: 'Took paper' } : null,
          takeAction: how !== 'on paper' ? paths.handTo(slug, at.round.slug, personId) : null,
          backAction: how === 'on paper' ? paths.handBack(slug, at.round.slug, personId) : null,
        };
      }),
      packHref: paths.pack(slug, at.round.slug),
    },
    worriedAt(at.place),
  );
}

const notOpen = closed('This round is not open.', 'Paper is handed out and taken back while people answer.');

export const doHandTo = (ask: Ask): Promise<Ending> => mark(ask, true);
export const doHandBack = (ask: Ask): Promise<Ending> => mark(ask, false);

async function mark(ask: Ask, takes: boolean): Promise<Ending> {
  const refused = ask.permit(mayHandOutPaper(ask.seat));
  if (refused) return refused;
  const at = await atRound(ask);
  if (isRefusal(at)) return at;
  if (at.round.state !== 'open') return notOpen;
  const personId = ask.params.taker;
  const people = await ask.read((scope) => readPeopleAsked(scope, at.round.id));
  if (!isId(personId) || !people.some((one) => one.personId === personId)) return notFound('person');
  const marked = await ask.act<true>({
    may: mayHandOutPaper(ask.seat),
    apply: async (scope) => {
      if (takes)
        return (await handPaperTo(scope, at.round, personId))
          ? { result: true, happened: paperHappened.handedOut(at.round.id) }
          : closed('They answered already, or took paper before.', 'Nobody counts twice. Nothing was changed.');
      return (await takePaperBack(scope, at.round, personId))
        ? { result: true, happened: paperHappened.handedBack(at.round.id) }
        : closed('They have no paper of this round.', 'Nothing was changed.');
    },
  });
  if (isRefusal(marked)) return marked;
  return redirect(
    paths.handed(ask.seat.partnership.slug, at.round.slug),
    takes ? 'It is marked. They answer on paper.' : 'The mark is gone. They can answer on a screen.',
  );
}
