import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { Manifest } from '../src/shell/templates.ts';

/**
 * Builds what the browser is sent besides pages: one stylesheet, one small script, fonts, the icon. Each file is named by its content,
 * so it may be kept for ever. Nothing is rebuilt while styles, client, package versions and this file are as they were.
 */

const project = resolve(import.meta.dirname, '..');
const sources = ['styles', 'client'];
const single = ['package.json', 'scripts/build-assets.ts'];

export const ensureAssets = async (intoDir: string = join(project, 'dist/assets')): Promise<Manifest> => {
  const inputs = hashOfInputs();
  const built = readBuilt(intoDir);
  if (built?.inputs === inputs) return built.files;

  const files = await build(intoDir);
  // Written last and moved into place, so a second process never reads half of it.
  const waiting = join(intoDir, `manifest-${process.pid}.json`);
  writeFileSync(waiting, JSON.stringify({ inputs, files }, null, 1));
  renameSync(waiting, join(intoDir, 'manifest.json'));
  return files;
};

const hashOfInputs = (): string => {
  const hash = createHash('sha256');
  const under = sources.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...under.sort(), ...single.map((name) => join(project, name))])
    hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const readBuilt = (intoDir: string): { inputs: string; files: Manifest } | null => {
  try {
    return JSON.parse(readFileSync(join(intoDir, 'manifest.json'), 'utf8'));
  } catch {
    return null;
  }
};

const build = async (intoDir: string): Promise<Manifest> => {
  // Loaded only when there is something to build: a later start must not pay for them.
  const [sass, esbuild] = await Promise.all([import('sass'), import('esbuild')]);
  mkdirSync(intoDir, { recursive: true });
  const styles = sass.compile(join(project, 'styles/main.scss'), {
    loadPaths: [project, join(project, 'node_modules')],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  const common: BuildOptions & { metafile: true } = {
    absWorkingDir: project,
    bundle: true,
    minify: true,
    metafile: true,
    outdir: intoDir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'silent',
    external: ['/assets/*'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
  };
  const css = await esbuild.build({
    ...common,
    stdin: { contents: styles.css, loader: 'css', resolveDir: project, sourcefile: 'main.css' },
    entryNames: 'main-[hash]',
  });
  const script = await esbuild.build({
    ...common,
    entryPoints: { enhance: 'client/enhance/enhance.ts', icon: 'styles/icon.svg' },
    format: 'esm',
    target: 'es2022',
  });
  const outputs = [...Object.keys(css.metafile.outputs), ...Object.keys(script.metafile.outputs)];
  return Object.fromEntries(outputs.map(nameAndAddress).sort());
};

const nameAndAddress = (output: string): [string, string] => {
  const file = output.slice(output.lastIndexOf('/') + 1);
  return [file.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), `/assets/${file}`];
};

if (import.meta.main) {
  const manifest = await ensureAssets(process.argv[2]);
  for (const [name, address] of Object.entries(manifest)) console.log(`${name} ${address}`);
}
