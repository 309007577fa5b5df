// What a service is: who offers it, of which kind and type, and for whom.
import { z } from 'zod';
import { id, maybeWords, oneOf, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Directory } from '../find-service.ts';
import {
  partnerFault,
  type Service,
  type ServiceSaid,
  type ServiceState,
  sameService,
  serviceKinds,
  serviceTypes,
} from '../service.ts';

const said = {
  name: words('Say what it is called', 120),
  partner: id('Say who offers it'),
  kind: oneOf(serviceKinds, 'Say which kind it is'),
  type: oneOf(serviceTypes, 'Say which type it is'),
  about: maybeWords(1000),
  eligibility: maybeWords(500),
};
const newService = z.object({ ...said, state: oneOf(['planned', 'running'], 'Say whether it runs already') });
const changed = z.object(said);
type Typed = Partial<z.output<typeof changed>>;

export function readNewService(
  body: Record<string, unknown>,
  directory: Directory,
  today: string,
): Reading<ServiceSaid & { readonly state: ServiceState }> {
  const read = readForm(newService, body, (typed) => wrong(typed, directory, today));
  if (!read.ok) return read;
  const { partner, ...values } = read.values;
  return { ok: true, values: { ...values, partnerId: partner } };
}

export function readChangedService(
  body: Record<string, unknown>,
  directory: Directory,
  service: Service,
  today: string,
): Reading<ServiceSaid> {
  const read = readForm(changed, body, (typed) => wrong(typed, directory, today, service));
  if (!read.ok) return read;
  const { partner, ...values } = read.values;
  return { ok: true, values: { ...values, partnerId: partner } };
}

function wrong({ name, partner: partnerId }: Typed, directory: Directory, today: string, of?: Service) {
  const errors: { name: string; text: string }[] = [];
  const partner = directory.partners.find(({ id }) => id === partnerId);
  if (partnerId && !partner) errors.push({ name: 'partner', text: 'Choose one of the partners on the page' });
  const fault = partner && partner.id !== of?.partnerId ? partnerFault(partner, today) : undefined;
  if (fault) errors.push({ name: 'partner', text: fault });
  const same =
    name &&
    partner &&
    directory.services.find((one) => one.id !== of?.id && isSame(one, { name, partnerId: partner.id }));
  if (partner && same) errors.push({ name: 'name', text: sameWords(partner.name, same) });
  return errors;
}
const isSame = (one: Service, other: Pick<ServiceSaid, 'name' | 'partnerId'>): boolean =>
  sameService(one) === sameService(other);

const sameWords = (partner: string, same: Pick<Service, 'name' | 'state'>): string =>
  `${partner} has “${same.name}” in the directory already${same.state === 'stopped' ? ', stopped. Take that one up again' : '. Offer that one at another place'}, or choose another name`;

export const serviceFormValues = (service: Service): Record<string, unknown> => ({
  ...service,
  partner: service.partnerId,
});
