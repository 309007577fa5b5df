// A party asks or is asked: a partner, or a perspective. Who may speak for it. Pure.
import type { PerspectiveKind } from '../../pictures/mark.ts';
import type { Level, Standing } from '../../shell/standing.ts';
import type { Partner, Perspective } from '../partnership/index.ts';

export interface Party {
  readonly kind: 'partner' | 'perspective';
  readonly id: string;
  readonly name: string;
  /** A perspective's level; nobody answers for another one. */
  readonly level: Level | null;
  /** The partner itself, or the one a perspective belongs to. */
  readonly partnerId: string | null;
  /**
   * People held or treated there, and those close to them: they answer together, in the room, and their no needs no
   * reason. Their silence is never shown.
   */
  readonly together: boolean;
  readonly mark: PerspectiveKind | null;
}

/** How a party stands in a form and in a map: 'partner:…' or 'perspective:…'. */
export const partyKey = ({ kind, id }: Pick<Party, 'kind' | 'id'>): string => `${kind}:${id}`;

const fromBeingThere = new Set(['lived', 'living', 'family', 'carer', 'loved one', 'advocate']);

const togetherAs = ({ kind, experience }: Pick<Perspective, 'kind' | 'experience'>): boolean =>
  kind === 'resident' || kind === 'family' || (experience !== null && fromBeingThere.has(experience));

/** Everyone who can ask or be asked here: partners that have not left, then perspectives. */
export function partiesOf(partners: readonly Partner[], perspectives: readonly Perspective[]): Party[] {
  return [
    ...partners.map(
      (partner): Party => ({
        kind: 'partner',
        id: partner.id,
        name: partner.name,
        level: null,
        partnerId: partner.id,
        together: false,
        mark: null,
      }),
    ),
    ...perspectives.map(
      (perspective): Party => ({
        kind: 'perspective',
        id: perspective.id,
        name: perspective.name,
        level: perspective.level,
        partnerId: perspective.partnerId,
        together: togetherAs(perspective),
        mark: perspective.kind,
      }),
    ),
  ];
}

/** Whether this person's own voice is the party's voice. */
export function speaksForParty(standing: Standing, party: Party): boolean {
  if (party.kind === 'partner')
    return standing.memberships.some(
      ({ partnerId, role }) => partnerId === party.id && (role === 'representative' || role === 'partnership manager'),
    );
  if (party.together) return false;
  return (
    standing.perspectiveIds.includes(party.id) &&
    (party.level === null || standing.memberships.some(({ level }) => level === party.level)) &&
    (party.partnerId === null || standing.memberships.some(({ partnerId }) => partnerId === party.partnerId))
  );
}

const levelOrder: Record<Level, number> = { strategic: 0, managerial: 1, operational: 2 };

/** As they stand in the grid: by partner, the partner first, then from strategic to operational, experience last. */
export function inGridOrder(parties: readonly Party[]): Party[] {
  const partnerName = new Map(parties.filter(({ kind }) => kind === 'partner').map(({ id, name }) => [id, name]));
  const rank = (party: Party): readonly [number, string, number, number, string] => [
    party.together ? 1 : 0,
    party.partnerId === null ? '\uffff' : (partnerName.get(party.partnerId) ?? party.partnerId),
    party.kind === 'partner' ? 0 : 1,
    party.level === null ? 3 : levelOrder[party.level],
    party.name,
  ];
  return parties.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    for (const [at, left] of x.entries()) {
      const right = y[at];
      if (right !== undefined && left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
