// The made-up partnership with a mark in its words, so that a page that shows too much can be seen to: another
// partnership's in the copy that is another's, and in the seats' own those of the room and of the facilitators.
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

export const marks = {
  other: 'ANOTHERPARTNERSHIP',
  facilitators: 'TOLDTOFACILITATORS',
  room: 'SAIDINTHEROOM',
} as const;

type Tree = { [key: string]: unknown };
type Path = readonly string[];

// biome-ignore format: a list of names
const spoken = new Set([
  'words', 'title', 'name', 'about', 'container', 'prose', 'shownAs', 'seat', 'input', 'witness', 'because', 'tellNow',
  'expected', 'toBeDone', 'next', 'purpose', 'tagline', 'how', 'contract', 'method', 'reporting', 'outsideContact',
  'containerLines', 'earlier', 'readBack', 'heading', 'whatChanged', 'as', 'forWhat', 'howToAsk', 'called',
]);
/** Of a point, `about` is one of five words and nothing that anybody said; of a signature, `how` is one of two. */
const isSpoken = (path: Path): boolean => {
  const last = path.at(-1) ?? '';
  if (last === 'about') return !path.includes('conversations') && !path.includes('picture');
  if (last === 'how') return !path.includes('signatures');
  return spoken.has(last) || path.at(-2) === 'aftercare';
};

function mark(tree: unknown, word: string, at: (path: Path) => boolean, path: Path = []): unknown {
  if (Array.isArray(tree)) return tree.map((one) => mark(one, word, at, path));
  if (typeof tree === 'object' && tree !== null)
    return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mark(value, word, at, [...path, key])]));
  return typeof tree === 'string' && isSpoken(path) && at(path) ? `${tree} ${word}` : tree;
}

/** With a few of the people whom a seed makes, where there are thousands in the file: a door opens the same way for all of them. */
export const example = (): Tree => {
  const file: Tree = parse(readFileSync('examples/larkmere.yaml', 'utf8'), { merge: true });
  file.generated = { ...(file.generated as Tree), people: 60 };
  return file;
};

/** What was said in a room cannot be marked later, because its words are sealed with a hash. */
export function ownText(): string {
  const said = (path: Path) => path.includes('record') && !path.includes('themes');
  return stringify(mark(example(), marks.room, said), { aliasDuplicateObjects: false });
}

export function othersText(): string {
  // marking keeps the shape of what it is given
  const other = mark(example(), marks.other, () => true) as Tree;
  other.partnership = { ...(other.partnership as Tree), key: 'another-partnership' };
  return stringify(other, { aliasDuplicateObjects: false });
}

/** Marks whatever words stand in a row of these two tiers. A column that may hold one of a few words only is no words. */
export const markRows = (partnershipId: string): string => `
  set local session_replication_role = replica;
  do $$ declare one record; begin
    for one in
      select c.relname as named, a.attname as words
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'text'::regtype and a.attgenerated = ''
       where n.nspname = 'thread' and c.relkind = 'r' and c.relname not in ('entry', 'entry_payload') and a.attname <> 'slug'
         and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tier')
         and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                          and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY|=')
    loop
      execute format(
        'update thread.%1$I set %2$I = %2$I || case tier when ''room'' then '' ${marks.room}'' else '' ${marks.facilitators}'' end
          where partnership_id = %3$L and tier in (''room'', ''facilitators'') and %2$I is not null',
        one.named, one.words, '${partnershipId}');
    end loop;
  end $$;`;
