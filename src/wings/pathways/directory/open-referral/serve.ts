// The open directory at /open-referral: running services that were published, of every partnership on this server, by Open Referral UK.
import { createHash } from 'node:crypto';
import { askedOf } from '../../../../interop/open-referral/asked.ts';
import { aboutSays, listSays, serviceSays } from '../../../../interop/open-referral/described.ts';
import {
  aboutThisApi,
  fullService,
  servicePage,
  taxonomies,
  taxonomyId,
  termId,
} from '../../../../interop/open-referral/directory.ts';
import { notThere, type OpenAnswer, type OpenAsk, type OpenDocuments } from '../../../../shell/open-documents.ts';
import { findOpenService, type OpenFilter, readOpenServices } from '../../store/open-directory.ts';
import { serviceKinds, serviceTypes } from '../service.ts';

const under = '/open-referral';
const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const ok = (body: object): OpenAnswer => ({ status: 200, body });

export const openReferral: OpenDocuments = {
  under,
  documents: [
    { path: under, describes: aboutSays, answer: async () => ok(aboutThisApi()) },
    { path: `${under}/services`, describes: listSays, answer: listServices },
    { path: `${under}/services/:id`, describes: serviceSays, answer: oneService },
  ],
};

async function listServices({ tx, query, today }: OpenAsk): Promise<OpenAnswer> {
  const asked = askedOf(query);
  if (typeof asked === 'string') return { status: 400, body: { error: asked } };
  const { page, perPage, search } = asked;
  const terms = asked.never ? undefined : filterOf(asked.termId, asked.taxonomyId);
  if (!terms) return ok(servicePage([], { page, perPage, total: 0 }));
  const { services, total } = await readOpenServices(tx, today, { search, ...terms }, { page, perPage });
  return ok(servicePage(services, { page, perPage, total }));
}

async function oneService({ tx, params, today }: OpenAsk): Promise<OpenAnswer> {
  const { id = '' } = params;
  const service = isId.test(id) ? await findOpenService(tx, today, id) : undefined;
  return service ? ok(fullService(service, idOf)) : notThere;
}

/** What terms by their ids ask of a service; undefined when no service has such a term. */
function filterOf(term: string | null, taxonomy: string | null): Omit<OpenFilter, 'search'> | undefined {
  const [kinds, types] = taxonomies;
  const kind = serviceKinds.find((one) => termId(kinds, one, idOf) === term) ?? null;
  const type = serviceTypes.find((one) => termId(types, one, idOf) === term) ?? null;
  if (term !== null && kind === null && type === null) return undefined;
  const ofKinds = taxonomy === taxonomyId(kinds, idOf);
  if (taxonomy !== null && !ofKinds && taxonomy !== taxonomyId(types, idOf)) return undefined;
  // every service has a type, and not every one a kind
  return { kind, type, hasKind: ofKinds };
}

/** The same id for the same words on every server: the first half of a digest, in the shape of a UUID of version 8. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(`common thread ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
