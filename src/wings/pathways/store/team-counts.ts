// How many people a team has and how many handovers wait: counts alone, and only of the providers that are named.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { TeamCounts } from '../teams/team.ts';

/** By provider. Whoever asks names those whose people they may see; the database gives no others. */
export async function readTeamCounts(
  { tx, partnershipId }: Scope,
  seen: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, TeamCounts>> {
  if (seen.length === 0) return new Map();
  const { rows } = await sql<TeamCounts & { id: string }>`
    select p.id,
      (select count(*)::int from thread.person_reference r
        where r.partnership_id = p.partnership_id and r.held_by_id = p.id and r.merged_into_id is null and r.died_on is null) as people,
      h.waiting, h.over as "overLimit", w.gone as "workerLeft"
     from thread.team_provider p
     join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
     cross join lateral (
       select count(*)::int as waiting,
              count(*) filter (where h.due_on < ${today}::date)::int as over
         from thread.handover h
        where h.partnership_id = p.partnership_id and h.state = 'sent' and (h.to_id = p.id or h.to_id is null and h.from_id = p.id)) h
     cross join lateral (
       select count(*)::int as gone from thread.handover h
        where h.partnership_id = p.partnership_id and h.to_id = p.id and h.worker_id is not null
          and h.state in ('accepted', 'appointment made', 'attended')
          and not exists (select from thread.membership m
                           where m.partnership_id = h.partnership_id and m.person_id = h.worker_id and m.ended_on is null
                             and m.role in ('front-line staff', 'representative', 'partnership manager')
                             and m.partner_id = p.partner_id and (m.place_id is null or m.place_id = t.place_id))) w
    where p.partnership_id = ${partnershipId} and p.id = any(${seen}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
