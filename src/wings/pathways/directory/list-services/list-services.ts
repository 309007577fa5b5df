// The directory: what there is, where, and what is tailored there.
import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepServices } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Directory, readDirectory } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { isOffered, kindWords, serviceKinds, serviceTypes, twinsAmong, typeWords, unsaid } from '../service.ts';
import { chosenBy, type Filters, filtersIn, pageOf, rowsOf } from './page.ts';

export async function showServices(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const directory = await readDirectory(ask);
  const chosen = filtersIn(ask.query, directory);
  const services = chosenBy(chosen, directory, ask.today);
  const paged = pageOf(services, ask.query.page, paths.services(slug), chosen);
  const keeps = mayKeepServices(ask.seat).allowed;
  const place = directory.places.find((one) => one.slug === chosen.place);
  return page(
    'wings/pathways/directory/list-services/list-services.njk',
    {
      title: 'Services',
      sections: sectionsOf(ask.seat, 'services'),
      lead: leadOf(services.length, directory.services.length, chosen),
      action: paths.services(slug),
      filters: filterItems(directory, chosen),
      narrowed: Object.values(chosen).some((one) => one !== ''),
      pages: paged.links,
      rows: rowsOf(slug, paged.here, directory, ask.today, unsaid(ask.seat.partnership)),
      twins: keeps
        ? twinsAmong(directory.services).map((group) => ({
            name: group[0]?.name ?? '',
            same: group.map((one) => ({ href: paths.service(slug, one.slug), text: one.slug })),
          }))
        : [],
      printAt: place ? { name: place.name, href: paths.servicesAt(slug, place.slug) } : null,
      prints: placesToPrint(directory, ask.today).map((one) => ({
        text: one.name,
        href: paths.servicesAt(slug, one.slug),
      })),
      acts: keeps
        ? [
            { text: 'Take in a list of services', href: paths.importServices(slug) },
            { text: 'Take this directory away (CSV)', href: paths.servicesTable(slug) },
          ]
        : [{ text: 'Take this directory away (CSV)', href: paths.servicesTable(slug) }],
      addHref: keeps ? paths.addService(slug) : null,
    },
    worriedAt(place),
  );
}

const leadOf = (shown: number, all: number, chosen: Filters): string => {
  if (all === 0) return 'No service is kept yet.';
  const words = shown === 1 ? '1 service' : `${shown} services`;
  return Object.values(chosen).some((one) => one !== '')
    ? `${words} of ${all}, as you asked for them.`
    : `${words}: what there is, where, and what is tailored there.`;
};

const placesToPrint = ({ offers, places, services }: Directory, today: string) => {
  const running = new Set(services.filter(({ state }) => state === 'running').map(({ id }) => id));
  const here = new Set(
    offers.filter((one) => isOffered(one, today) && running.has(one.serviceId)).map(({ placeId }) => placeId),
  );
  return places.filter(({ id }) => here.has(id));
};

const filterItems = ({ places, partners, services }: Directory, chosen: Filters) => {
  const providers = new Set(services.map(({ partnerId }) => partnerId));
  const list = (all: readonly { readonly slug: string; readonly name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, text: name }));
  const one = (name: keyof Filters, label: string, items: readonly { value: string; text: string }[], all = 'All') => ({
    ...{ name, label, items: [{ value: '', text: all }, ...items], value: chosen[name] },
  });
  return [
    one('place', 'Place', list(places)),
    one(
      'kind',
      'Kind',
      serviceKinds.map((kind) => ({ value: kind, text: kindWords[kind] })),
    ),
    one(
      'type',
      'Type',
      serviceTypes.map((type) => ({ value: type, text: typeWords[type] })),
    ),
    one('provider', 'Provider', list(partners.filter(({ id }) => providers.has(id)))),
    one(
      'state',
      'How it stands',
      [
        { value: 'planned', text: 'Planned' },
        { value: 'running', text: 'Running' },
        { value: 'stopped', text: 'Stopped' },
        { value: 'all', text: 'All of them' },
      ],
      'Running or planned',
    ),
  ];
};
