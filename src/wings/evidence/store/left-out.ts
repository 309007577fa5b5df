// What of one engagement does not stand in a report, as far as this seat's handle gives it: what only facilitators may see is
// there for facilitators alone.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';

export type HeldKind =
  | 'passage'
  | 'who took part'
  | 'preparatory conversation'
  | 'saying'
  | 'vision line'
  | 'promise'
  | 'line of the plan'
  | 'forum'
  | 'look-back'
  | 'care space'
  | 'session to come'
  | 'small session';
export interface Held {
  readonly kind: HeldKind;
  readonly tier: Tier;
  /** Null for what is counted alone. */
  readonly words: string | null;
}

export async function readHeldBack({ tx, partnershipId: p }: Scope, engagementId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    with of_it as (select ${p}::uuid as p, ${engagementId}::uuid as e)
    select 'passage' as kind, t.tier, t.words from engagement_passage t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.tier <> 'published'
    union all select 'who took part', t.tier, t.seat_words from coverage t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.session_id is not null and t.coming > 0 and t.tier <> 'published'
    union all select 'preparatory conversation', t.tier, null from preparatory_conversation t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.state = 'held' and t.tier <> 'published'
    union all select 'saying', t.tier, coalesce(t.words, t.saying) from engagement_saying t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.tier <> 'published'
    union all select 'vision line', t.tier, t.words from vision_line t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.state = 'adopted' and t.tier <> 'published'
    union all select 'promise', x.tier, t.words from commitment t join expectation x on x.partnership_id = t.partnership_id
      and x.id = t.expectation_id, of_it where t.partnership_id = p and x.engagement_id = e and x.tier <> 'published'
    union all select 'line of the plan', t.tier, t.expected from action t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.tier <> 'published'
    union all select 'forum', t.tier, t.name from forum t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.tier <> 'published'
    union all select 'look-back', t.tier, null from look_back t, of_it
      where t.partnership_id = p and t.engagement_id = e and t.held_on is not null and t.tier <> 'published'
    union all select case when t.kind = 'care space' then 'care space' when t.people < 5 and t.state in ('closed', 'offered back', 'agreed')
        then 'small session' else 'session to come' end, 'partners', null from session t, of_it
      where t.partnership_id = p and t.engagement_id = e
        and (t.kind = 'care space' or t.people < 5 or t.state not in ('closed', 'offered back', 'agreed'))`.execute(tx);
  return rows;
}

export interface HeldQuotation {
  readonly words: string | null;
  readonly tier: Tier;
  readonly tellable: string;
  readonly withdrawn: boolean;
  /** A consent for this use was given: it stands, or was taken back. */
  readonly consent: 'stands' | 'taken back' | 'none';
}

export async function readHeldQuotations(
  { tx, partnershipId: p }: Scope,
  engagementId: string,
  use: string | null,
): Promise<HeldQuotation[]> {
  const { rows } = await sql<HeldQuotation>`
    select q.words, q.tier, q.tellable, q.withdrawn_at is not null as withdrawn,
      case when bool_or(c.withdrawn_at is null and c.id is not null) then 'stands'
           when bool_or(c.id is not null) then 'taken back' else 'none' end as consent
      from quotation q left join quotation_consent c
        on c.partnership_id = q.partnership_id and c.quotation_id = q.id and c.use = ${use}
     where q.partnership_id = ${p} and q.engagement_id = ${engagementId}
     group by q.partnership_id, q.id, q.words, q.tier, q.tellable, q.withdrawn_at, q.position
     order by q.position, q.id`.execute(tx);
  return rows;
}
