// Who and what is around the table: parties, engagements, and the names that pages need.
import type { Scope } from '../../db/scope.ts';
import { type Engagement, readEngagements } from '../dialogue/index.ts';
import { readInterfaces, readPartners, readPerspectives, readPlaces } from '../partnership/index.ts';
import { inGridOrder, type Party, partiesOf, partyKey } from './party.ts';

export interface Engaged {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: Engagement['state'];
  /** The partners whose sides meet on its interface; all partners where it names none. */
  readonly partnerIds: readonly string[];
  readonly placeSlug: string | null;
}
export interface Table {
  readonly parties: readonly Party[];
  readonly partners: readonly Party[];
  readonly engagements: readonly Engaged[];
  readonly party: (of: Pick<Party, 'kind' | 'id'>) => Party;
  readonly engagement: (id: string | null) => Engaged | undefined;
  readonly partnersFor: (engagementId: string | null) => readonly Party[];
}

export async function readTable(scope: Scope): Promise<Table> {
  const partners = await readPartners(scope);
  const perspectives = await readPerspectives(scope);
  const interfaces = await readInterfaces(scope);
  const places = await readPlaces(scope);
  const here = partners.filter(({ leftOn }) => leftOn === null).map(({ id }) => id);
  const engagements = (await readEngagements(scope)).map((engagement: Engagement): Engaged => {
    const sides = interfaces.find(({ id }) => id === engagement.interfaceId)?.sides ?? [];
    const named = here.filter((id) => sides.some(({ partnerId }) => partnerId === id));
    return {
      id: engagement.id,
      slug: engagement.slug,
      title: engagement.title,
      state: engagement.state,
      partnerIds: named.length > 0 ? named : here,
      placeSlug: places.find(({ id }) => id === engagement.placeId)?.slug ?? null,
    };
  });
  const parties = inGridOrder(partiesOf(partners, perspectives));
  const byKey = new Map(parties.map((party) => [partyKey(party), party]));
  const byId = new Map(engagements.map((engagement) => [engagement.id, engagement]));
  const staying = parties.filter(({ kind, id }) => kind === 'partner' && here.includes(id));
  const engagementOf = (id: string | null) => (id === null ? undefined : byId.get(id));
  return {
    parties: parties.filter(({ kind, id }) => kind === 'perspective' || here.includes(id)),
    partners: staying,
    engagements,
    party: (of) => byKey.get(partyKey(of)) ?? someone(of),
    engagement: engagementOf,
    partnersFor: (engagementId) => {
      const engagement = engagementOf(engagementId);
      return engagement ? staying.filter(({ id }) => engagement.partnerIds.includes(id)) : staying;
    },
  };
}

/** A party that is not here any more still stands in what was asked. */
const someone = ({ kind, id }: Pick<Party, 'kind' | 'id'>): Party => ({
  kind,
  id,
  name: kind === 'partner' ? 'A partner' : 'A perspective',
  level: null,
  partnerId: null,
  together: kind === 'perspective',
  mark: null,
});
