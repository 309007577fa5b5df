// The facts of a case study straight from a data file: its rows, without a database. A test of the store holds this to
// what the database gives.
import type { Insert } from '../../src/commands/load/insert.ts';
import { rowsOf } from '../../src/commands/load/rows.ts';
import type { PartnershipFile } from '../../src/commands/load/schema.ts';
import type { Tables } from '../../src/db/tables.ts';
import type { CaseFacts } from '../../src/wings/evidence/reports/case-study/facts.ts';

type Row<T extends keyof Tables> = Extract<Insert, { table: T }>['row'];

/** Undefined when the file, as it stands, is refused. */
export function factsOf(
  file: PartnershipFile,
  engagementSlug?: string,
  reportKind: 'case study' | 'leaflet' | 'easy-read summary' = 'case study',
): CaseFacts | undefined {
  let n = 0;
  const newId = () => {
    n += 1;
    return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  };
  const rows = rowsOf(file, { newId, now: new Date('2026-11-21T09:00:00Z'), salt: () => '0'.repeat(32) });
  if (!rows.ok) return undefined;
  const of = <T extends keyof Tables>(table: T): Row<T>[] =>
    rows.inserts.flatMap((insert) => (insert.table === table ? [insert.row as Row<T>] : []));

  const engagement = of('engagement').find(({ slug }) => engagementSlug === undefined || slug === engagementSlug);
  const partnership = of('partnership')[0];
  if (!engagement || !partnership) return undefined;
  const mine = <R extends { engagement_id?: string | null }>(all: R[]): R[] =>
    all.filter((row) => row.engagement_id === engagement.id);
  const report = mine(of('report')).find(({ kind }) => kind === reportKind);
  const readings = of('reading').filter((reading) => reading.interface_id === engagement.interface_id);
  const face = of('interface').find(({ id }) => id === engagement.interface_id);
  const commitments = of('commitment').flatMap((commitment) => {
    const asked = mine(of('expectation')).find(({ id }) => id === commitment.expectation_id);
    return asked ? [{ ...commitment, tier: asked.tier }] : [];
  });

  return {
    partnership: {
      name: partnership.name,
      tagline: partnership.tagline ?? null,
      fictional: partnership.fictional ?? false,
      sourceTitle: partnership.source_title ?? null,
    },
    report: {
      number: report?.number ?? null,
      title: report?.title ?? engagement.title,
      subtitle: report?.subtitle ?? null,
      authors: report?.authors ?? [],
      rights: report?.rights ?? null,
      related: report?.related ?? [],
    },
    engagement: {
      id: engagement.id,
      proposedBy: engagement.proposed_by ?? null,
      proposedTo: engagement.proposed_to ?? null,
      fundedBy: engagement.funded_by ?? null,
      method: engagement.method ?? null,
      startsOn: engagement.starts_on ?? null,
      endsOn: engagement.ends_on ?? null,
      whenWords: engagement.when_words ?? null,
      contract: engagement.contract ?? null,
      closedWithNoAction: engagement.closed_with_no_action ?? false,
    },
    passages: mine(of('engagement_passage')).map(({ id, part, of, words, tier }) => ({
      ...{ id, part, words, tier },
      of: of ?? null,
    })),
    contracted: mine(of('contracted_outcome')).map((row) => ({
      ...{ id: row.id, kind: row.kind, words: row.words },
      broughtOn: row.brought_on ?? null,
      broughtBy: row.brought_by ?? null,
    })),
    principles: mine(of('engagement_principle')).map(({ principle, brought_out_by: by }) => ({
      principle,
      broughtOutBy: by ?? '',
    })),
    talks: mine(of('preparatory_conversation')).map(({ perspective_id, state, tier }) => ({
      perspectiveId: perspective_id ?? null,
      state,
      tier: tier ?? 'facilitators',
    })),
    sessions: mine(of('session')).map((row) => ({
      ...{ id: row.id, kind: row.kind, title: row.title, state: row.state ?? 'planned' },
      onDate: row.on_date ?? null,
      whenWords: row.when_words ?? null,
      offSite: row.off_site ?? false,
      people: row.people ?? null,
    })),
    seats: mine(of('coverage'))
      .filter(({ session_id }) => session_id !== null)
      .map((row) => ({
        ...{ id: row.id, words: row.seat_words, coming: row.coming ?? 0, tier: row.tier ?? 'facilitators' },
        sideId: row.side_id ?? null,
      })),
    interface: face
      ? {
          id: face.id,
          name: face.name,
          sides: of('interface_side')
            .filter(({ interface_id }) => interface_id === face.id)
            .map(({ id, name, partner_id, position }) => ({ id, name, partnerId: partner_id ?? null, position })),
        }
      : null,
    readings: readings.map((row) => ({
      ...{ id: row.id, value: row.value, moment: row.moment, sequence: row.sequence ?? 1 },
      level: row.level ?? null,
      readOn: row.read_on ?? null,
    })),
    perspectives: of('perspective').map((row) => ({
      ...{ id: row.id, slug: row.slug, name: row.name, kind: row.kind, version: 1 },
      partnerId: row.partner_id ?? null,
      rank: row.rank ?? null,
      profession: row.profession ?? null,
      level: row.level ?? null,
      experience: row.experience ?? null,
      widerId: row.wider_id ?? null,
      people: row.people ?? null,
    })),
    quotations: mine(of('quotation')).map((row) => ({
      ...{ id: row.id, words: row.words ?? null, tier: row.tier, tellable: row.tellable, withdrawnAt: null },
      perspectiveId: row.perspective_id ?? null,
      printedAttribution: row.printed_attribution ?? null,
      source: row.source ?? null,
      consents: of('quotation_consent')
        .filter(({ quotation_id }) => quotation_id === row.id)
        .map(({ use, narrowest_id }) => ({ use, narrowestId: narrowest_id ?? null, withdrawnAt: null })),
    })),
    sayings: mine(of('engagement_saying')).map((row) => ({
      ...{ id: row.id, saying: row.saying, words: row.words ?? null, tier: row.tier ?? 'partners' },
      level: row.level ?? null,
      ofThoseItIsFor: row.of_those_it_is_for ?? false,
    })),
    vision: mine(of('vision_line')).map(({ id, words, state, tier }) => ({
      ...{ id, words, state: state ?? 'proposed', tier: tier ?? 'partners' },
    })),
    commitments: commitments.map(({ id, words, tier }) => ({
      ...{ id, words, tier: tier ?? 'partners', saidByAsked: null, saidByAsker: null },
    })),
    actions: mine(of('action')).map((row) => ({
      ...{ id: row.id, expected: row.expected, state: row.state ?? 'planned', tier: row.tier ?? 'partners' },
      agreed: Boolean(row.agreed_on ?? row.agreed_by ?? row.agreed_words),
      delivered: Boolean(row.delivered_on ?? row.delivered_by ?? row.delivered_words),
    })),
    forums: mine(of('forum')).map((row) => ({
      ...{ id: row.id, name: row.name, state: row.state ?? 'committed', tier: row.tier ?? 'partners' },
      purpose: row.purpose ?? null,
      cadence: row.cadence_words ?? null,
    })),
    lookBacks: mine(of('look_back')).map((row) => ({
      ...{ id: row.id, months: row.months, heldOn: row.held_on ?? null, readBy: row.read_by ?? null },
      ...{ strategic: row.strategic ?? null, managerial: row.managerial ?? null },
      ...{ operational: row.operational ?? null, forumStillMeeting: row.forum_still_meeting ?? null },
      ...{ whatItCost: row.what_it_cost ?? null, words: row.words ?? null, tier: row.tier ?? 'partners' },
    })),
  };
}
