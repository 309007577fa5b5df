// What anyone can go to at one place, on paper: for people who have no device and no network.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { pictured } from '../../../../shell/pictured.ts';
import { languageOf, otherPrints, type Printing, printingIn } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { type DirectoryWords, directoryWordsIn, typePictures } from '../directory-words.ts';
import { type Directory, readDirectory } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { type DirectoryPlace, offersNow, type Service } from '../service.ts';

export async function showServicesAt(ask: Ask): Promise<Ending> {
  const directory = await readDirectory(ask);
  const place = directory.places.find(({ slug }) => slug === ask.params.place);
  if (!place) return notFound('place');
  const { slug } = ask.seat.partnership;
  const printing = printingIn(ask.query.as, 'large');
  const language = languageOf(printing);
  const w = directoryWordsIn(language);
  const services = servicesAt(directory, place, printing, w, ask.today);
  const href = paths.servicesAt(slug, place.slug);
  return {
    ...page(
      'wings/pathways/directory/print-place/print-place.njk',
      {
        title: w.title,
        place: place.name,
        w,
        isEasy: printing === 'easy',
        onePage: printing === 'ordinary' || printing === 'welsh',
        inWelsh: language === 'cy',
        said: [w.draft, printing === 'easy' ? w.easyDraft : null, w.ownWords].filter((line) => line !== null),
        services,
        pictured: { lead: pictured(w.lead, 'choice', 'talk'), ask: pictured(w.ask, 'ear', 'people', 'hand') },
        printed: { words: w.printed, day: day(ask.today) },
        others: otherPrints(printing, href),
        backHref: `${paths.services(slug)}?place=${place.slug}`,
      },
      worriedAt(place),
    ),
    language,
  };
}

/** What runs here now, by name: a list that is read aloud is found again. */
const servicesAt = (
  { services, offers, partners }: Directory,
  place: DirectoryPlace,
  printing: Printing,
  w: DirectoryWords,
  today: string,
) => {
  const here = offersNow(offers, today).filter(
    ({ placeId, startedOn }) => placeId === place.id && (startedOn === null || startedOn <= today),
  );
  return services.flatMap((service: Service) => {
    const offer = here.find(({ serviceId }) => serviceId === service.id);
    if (!offer || service.state !== 'running') return [];
    const own = printing === 'easy' ? null : service.about;
    return [
      {
        name: service.name,
        picture: typePictures[service.type],
        about: own ?? w.types[service.type],
        isOwnWords: own !== null,
        facts: [
          { name: w.when, value: offer.timetable, picture: 'clock' },
          { name: w.where, value: offer.where, picture: 'home' },
          { name: w.how, value: offer.howToJoin, picture: 'hand' },
          ...(service.eligibility ? [{ name: w.for, value: service.eligibility, picture: 'people' }] : []),
          ...(offer.tailored && printing !== 'easy' ? [{ name: w.here, value: offer.tailored, picture: 'star' }] : []),
          { name: w.who, value: partners.find(({ id }) => id === service.partnerId)?.name ?? null, picture: 'person' },
        ],
      },
    ];
  });
};
