-- Which of several changes those who put something were told of, each by itself: what is said of it next tells nobody of the one before.
-- For whoever may not know who they are: ids of changes alone.
create function thread.told_changes(of_items uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from thread.put_change c
   where c.partnership_id = thread.app_partnership() and c.item_id = any(of_items)
     and (select count(*) > 0 and bool_and(o.accounted) and bool_or(o.told)
            from (select coalesce(bool_or(t.how is not null and t.change_id = c.id), false) as told,
                         coalesce(bool_or(t.change_id = c.id and t.not_because is distinct from 'e-mail came back'
                           or t.not_because in ('transferred', 'released', 'died', 'asked not to be')), false) as accounted
                    from thread.put_item_feedback p
                    join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
                    left join thread.telling_back t on t.partnership_id = p.partnership_id and t.item_id = p.item_id and t.feedback_id = p.feedback_id
                   where p.partnership_id = c.partnership_id and p.item_id = c.item_id group by p.feedback_id) o) $$;
revoke execute on function thread.told_changes(uuid[]) from public;
grant execute on function thread.told_changes(uuid[]) to app;

-- What was taken back is in no figure, also where it had ended before.
update thread.put_item i set state = 'withdrawn', words = null, version = i.version + 1
 where i.state = 'ended'
   and exists (select from thread.put_item_feedback p where p.partnership_id = i.partnership_id and p.item_id = i.id)
   and not exists (select from thread.put_item_feedback p
         join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
        where p.partnership_id = i.partnership_id and p.item_id = i.id);
