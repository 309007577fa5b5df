// The project speaks of itself alone: never of the machine, the tools or the people it happened to be made with.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commands } from '../src/commands/index.ts';
import { settingNames } from '../src/config.ts';

const project = path.join(import.meta.dirname, '..');

/** What belongs to a place of work and not to the project. */
const foreign: readonly RegExp[] = [
  // folders of a machine
  /(?<![\w.-])\/(work|root|home|Users)\/\w/,
  /(?<![\w.])\/tmp\/\w/,
  /(?<![\w-])shared\/(design|look|reference|seeds|schemas|data|hooks)/,
  // papers that are not in the project
  /\b(design|stack|mission|house-style|ecosystem|opinion-map|reliability-security|contract)\.md\b/,
  // "issue 2" of a report is a word of the project
  /\bissue #\d|\b(fixes|closes|resolves) (issue )?#?\d/i,
  /\b(session|closing|hand-?over) notes?\b/i,
  // where packages were fetched from
  /\bregistry\.[a-z]|\/\/[\w.:-]+\/(npm|artifactory|repository|verdaccio)\b/i,
  // what wrote it
  /\b(claude|anthropic|chatgpt|openai|copilot|co-authored-by|language model)\b/i,
];

const foreignIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, at) => (foreign.some((word) => word.test(line)) ? [`${at + 1}: ${line.trim()}`] : []));

/** All that git keeps; undefined where this is no clone. */
function keptFiles(): string[] | undefined {
  const listed = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: project, encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout.split('\0').filter(Boolean) : undefined;
}

test('no file speaks of anything but the project', (t) => {
  const files = keptFiles();
  if (files === undefined) return t.skip('this is not a clone');
  assert.ok(files.length > 300, `only ${files.length} files were seen`);
  const itself = path.relative(project, import.meta.filename);
  const found = files
    .filter((file) => file !== itself)
    .flatMap((file) => foreignIn(`${file}\n${readText(file)}`).map((line) => `${file}:${line.slice(0, 200)}`));
  assert.deepEqual(found, []);
});

test('the check finds what does', () => {
  const planted = ['see /work/main/README.md', 'as ../shared/look shows', 'issue #12 asks for it', 'written by Claude'];
  for (const line of planted) assert.equal(foreignIn(line).length, 1, line);
  for (const line of ['a shared/device', 'the issue at stake', 'https://example.org/work/1', 'a work/life balance'])
    assert.deepEqual(foreignIn(line), []);
});

test('the README names every setting and every command', () => {
  const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
  const unnamed = [...settingNames, ...commands.map(({ name }) => name)].filter(
    (name) => !new RegExp(`^\\| \`${name}[\` ]`, 'm').test(readme),
  );
  assert.deepEqual(unnamed, []);
});

/** A file that was removed and not yet committed reads as empty; so does one that is no text. */
function readText(file: string): string {
  try {
    const text = readFileSync(path.join(project, file), 'utf8');
    return text.includes('\0') ? '' : text;
  } catch {
    return '';
  }
}
