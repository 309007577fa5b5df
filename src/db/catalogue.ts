import pg from 'pg';

export type CatalogueFault = { rule: string; object: string };

/** Any other schema is a fault: someone would have to say here who may read it. */
const schemas = ['thread', 'signin', 'jobs', 'reference', 'migration'];

/** Keys that do not begin with the partnership, each with its reason. */
const namedExceptions = [
  // The name of a partnership in its address. It must be the only one of its kind, and it is no secret.
  'thread.partnership_slug_key',
];

/** What in the database breaks a rule of decision 0003. Every row is a fault; none is what we want. */
export async function findCatalogueFaults(client: pg.ClientBase): Promise<CatalogueFault[]> {
  const asked = Object.entries(rules).map(
    ([rule, objects]) => `select ${pg.escapeLiteral(rule)} as rule, object from (${objects}) as found (object)`,
  );
  const text = `${pieces} ${asked.join(' union all ')} order by rule, object`;
  const { rows } = await client.query<CatalogueFault>(text, [schemas, namedExceptions]);
  return rows;
}

// The column that says whose a row is: its own id for a partnership, partnership_id for all else.
// "serving" are the roles that serve people, and what each may reach into.
const pieces = `
with relation as (
  select c.*, n.nspname as schema, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1)
), held as (
  select * from relation where relkind in ('r', 'p') and schema in ('thread', 'signin')
), whose as (
  select a.attrelid, a.attnum from pg_attribute a join relation r on r.oid = a.attrelid
   where r.schema = 'thread' and a.attname = case when r.name = 'thread.partnership' then 'id' else 'partnership_id' end
), policy as (
  select r.name || ' ' || p.polname as name, r.schema, p.polpermissive, e.text,
         p.polroles && array[0::oid, (select oid from pg_roles where rolname = 'app')] as for_app
    from pg_policy p join relation r on r.oid = p.polrelid,
         lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as e (text)
   where e.text is not null
), serving (role, may_reach) as (
  values ('app'::name, array['thread', 'reference', 'jobs']), ('signin'::name, array['signin'])
), definer as (
  select p.*, p.oid::regprocedure::text as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1) and p.prosecdef
)`;

const rules: Record<string, string> = {
  'a schema that nobody has named': `select nspname::text from pg_namespace
    where nspname <> all($1) and nspname !~ '^pg_' and nspname <> 'information_schema'`,

  'row-level security is not forced': `select name from held where not (relrowsecurity and relforcerowsecurity)`,

  'a table without a policy': `select name from held where not exists (select from pg_policy where polrelid = held.oid)`,

  'a policy asks once for every row: write (select thread.app_...())': `select name from policy
    where regexp_replace(text, 'SELECT (thread\\.)?app_[a-z_]+\\(\\) AS app_[a-z_]+', '', 'g') ~ 'app_[a-z_]+\\('`,

  'a policy lets the app see every partnership': `select name from policy
    where schema = 'thread' and polpermissive and for_app and text !~ 'app_partnership\\('`,

  "a view that sees with its owner's eyes": `select name from relation
    where relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,

  'a materialised view': `select name from relation where relkind = 'm'`,

  'a table without a primary key': `select name from held
    where not exists (select from pg_index where indrelid = held.oid and indisprimary)`,

  'a key that does not begin with the partnership': `select r.schema || '.' || (select relname from pg_class where oid = i.indexrelid)
     from pg_index i join relation r on r.oid = i.indrelid
    where r.schema = 'thread' and i.indisunique
      and not exists (select from whose w where w.attrelid = i.indrelid and w.attnum = i.indkey[0])
      and r.schema || '.' || (select relname from pg_class where oid = i.indexrelid) <> all($2)`,

  'a reference that can point into another partnership': `select r.name || ' ' || k.conname
     from pg_constraint k join relation r on r.oid = k.conrelid join relation target on target.oid = k.confrelid
    where k.contype = 'f' and target.schema = 'thread'
      and not (exists (select from whose w where w.attrelid = k.confrelid and w.attnum = k.confkey[1])
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                       and (a.attname = 'partnership_id' or r.name = 'thread.partnership' and a.attname = 'id')))`,

  'a definer function without a fixed search path': `select name from definer
    where not exists (select from unnest(proconfig) as setting where setting ~ '^search_path=.*pg_temp$')`,

  'a definer function that anyone may call': `select name from definer
    where proacl is null or exists (select from aclexplode(proacl) where grantee = 0 and privilege_type = 'EXECUTE')`,

  'a serving role with rights over the server': `select rolname from pg_roles join serving on role = rolname
    where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication`,

  'an owner that can log in or is not bound by its own policies': `select rolname from pg_roles
    where rolname = 'owner' and (rolcanlogin or rolsuper or rolbypassrls)`,

  'a serving role is a member of another role': `select m.member::regrole || ' in ' || m.roleid::regrole
     from pg_auth_members m join pg_roles on pg_roles.oid = m.member join serving on role = rolname`,

  'a serving role owns something': `select pg_describe_object(d.classid, d.objid, d.objsubid)
     from pg_shdepend d join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass join serving on role = rolname
    where d.deptype = 'o' and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,

  'a serving role may make things in the database': `select role || ' ' || privilege from serving, unnest(array['CREATE', 'TEMP']) as privilege
    where has_database_privilege(role, current_database(), privilege)`,

  'a serving role may make things in a schema': `select role || ' in ' || nspname from serving, pg_namespace
    where nspname !~ '^pg_(toast|temp)' and has_schema_privilege(role, pg_namespace.oid, 'CREATE')`,

  'a serving role may look into a schema that is not its own': `select role || ' in ' || nspname from serving, pg_namespace
    where nspname = any($1) and nspname <> all(may_reach) and has_schema_privilege(role, pg_namespace.oid, 'USAGE')`,

  'a serving role may do more to a table than read and write rows': `select role || ' ' || privilege || ' ' || name
     from serving, relation, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
    where relkind in ('r', 'p', 'v') and has_table_privilege(role, relation.oid, privilege)`,

  'a serving role may reach a table that is not its own': `select role || ' ' || name from serving, relation
    where relkind in ('r', 'p', 'v') and schema <> all(may_reach)
      and (has_table_privilege(role, relation.oid, 'SELECT, INSERT, UPDATE, DELETE') or has_any_column_privilege(role, relation.oid, 'SELECT, INSERT, UPDATE'))`,

  'shared facts that a serving role may change': `select role || ' ' || name from serving, relation
    where relkind in ('r', 'p', 'v') and schema = 'reference' and has_table_privilege(role, relation.oid, 'INSERT, UPDATE, DELETE')`,
};

export const ruleNames: readonly string[] = Object.keys(rules);
