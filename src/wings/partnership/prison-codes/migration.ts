// The shared list of prison establishments, from its published CSV to the migration that loads it. Pure.

export interface Establishment {
  readonly code: string;
  readonly name: string;
  readonly nameWelsh: string | null;
  readonly active: boolean;
}

/** Reads the CSV whole or throws with the line: a list that is half read would be believed. */
export function readEstablishments(csv: string): Establishment[] {
  const [head, ...lines] = csv.trim().split(/\r?\n/);
  if (head !== 'prison_id,name,name_cy,active') throw new Error('line 1: the columns are not the ones of this list');
  return lines.map((line, at) => {
    const [code = '', name = '', welsh = '', active = '', ...more] = cells(line);
    if (!/^[A-Z]{3}$/.test(code) || name === '' || !/^(true|false)$/.test(active) || more.length > 0)
      throw new Error(`line ${at + 2}: not an establishment`);
    return { code, name, nameWelsh: welsh === '' ? null : welsh, active: active === 'true' };
  });
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );

const text = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

export function migrationFor(establishments: readonly Establishment[]): string {
  const rows = establishments.map(
    ({ code, name, nameWelsh, active }) => `  (${text(code)}, ${text(name)}, ${text(nameWelsh)}, ${active})`,
  );
  return `${licence}\ninsert into reference.prison (code, name, name_welsh, active) values\n${rows.join(',\n')};\n`;
}

const licence = `-- Prison establishments and their three-letter codes: a seed to pick from, never the authority. A place keeps a name and
-- a code of its own, which its partnership corrects. Written by src/wings/partnership/prison-codes/write.ts from prisons.csv.
-- Read off the migrations of ministryofjustice/prison-register.
-- MIT License, Copyright (c) 2021 Crown Copyright (Ministry of Justice): src/wings/partnership/prison-codes/LICENSE.
`;
