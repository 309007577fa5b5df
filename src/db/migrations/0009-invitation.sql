-- Where an invitation's link leads, for the sign-in role alone: whoever holds the link has no seat yet.

create policy lookup on thread.invitation for select to owner using (true);

create function signin.find_invitation(hash bytea)
  returns table (partnership_id uuid, partnership_name text, invitation_id uuid, person_id uuid, shown_as text, account_id text,
    email text, second_factor text, invited_by text, still_open boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select i.partnership_id, p.name, i.id, i.person_id, who.shown_as, who.account_id, i.email, i.second_factor, inviter.shown_as,
          i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now() and who.left_at is null
        from thread.invitation i
        join thread.partnership p on p.id = i.partnership_id
        join thread.person who on who.partnership_id = i.partnership_id and who.id = i.person_id
        left join thread.person inviter on inviter.partnership_id = i.partnership_id and inviter.id = i.invited_by
        where i.token_hash = hash $$;
grant execute on function signin.find_invitation(bytea) to signin;
