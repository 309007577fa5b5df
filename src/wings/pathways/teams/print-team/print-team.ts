// The team's page on paper, for people who live or work there: no extension, mail or number of anybody.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { pictured } from '../../../../shell/pictured.ts';
import { languageOf, otherPrints, printings } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { findTeam } from '../find-team.ts';
import { listedMembers, type Member, managersOf, metAs } from '../team.ts';
import { teamWordsIn } from '../words.ts';

/** A team's page has one size of print. */
const prints = printings.filter((one) => one !== 'large');

export async function showPrintTeam(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { place, team, providers, people, members, met } = found;
  const { slug } = ask.seat.partnership;
  const printing = prints.find((one) => one === ask.query.as) ?? 'ordinary';
  const language = languageOf(printing);
  const w = teamWordsIn(language);
  const easy = printing === 'easy';
  const onPaper = (one: Pick<Member, 'personId' | 'shownAs'>) => metAs(one, met, place.id, 'paper');
  const named = (id: string): string => {
    const member = members.find(({ personId }) => personId === id);
    return member ? onPaper(member).name : w.nobody;
  };
  const managers = managersOf(people, place.id).here;
  const now = found.covers.filter(({ fromOn }) => fromOn <= ask.today);
  return {
    ...page(
      'wings/pathways/teams/print-team/print-team.njk',
      {
        title: team.name,
        caption: place.name,
        w,
        easy,
        foreign: language === 'cy',
        said: [w.draft, easy ? w.easyDraft : null, place.closedOn === null ? null : w.closed].filter(
          (one) => one !== null,
        ),
        lead: easy ? w.togetherEasy : w.together,
        pictured: {
          together: pictured(w.togetherEasy, 'people', 'hands'),
          people: pictured(w.peopleEasy, 'heart'),
          manager: pictured(w.managerEasy, 'hands'),
          ask: pictured(w.askEasy.join(' '), 'talk', 'person', 'safe'),
        },
        providers: providers
          .filter(({ leftOn }) => leftOn === null)
          .map((one) => ({
            name: one.partnerName,
            does: one.does,
            people: listedMembers(members, managers, one.partnerId).map(onPaper),
          })),
        managers: managers.map(({ id, shownAs }) => onPaper({ personId: id, shownAs }).name),
        covers: now.map(
          ({ personId, byId, untilOn }) =>
            `${named(byId)} ${w.coversUntil} ${day(untilOn)} ${w.coversFor}: ${named(personId)}`,
        ),
        printedOn: day(ask.today),
        others: otherPrints(printing, paths.printTeam(slug, place.slug), prints),
        backHref: paths.team(slug, place.slug),
      },
      worriedAt(place),
    ),
    language,
  };
}
