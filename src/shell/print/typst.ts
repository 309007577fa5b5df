// Prints by Typst: a template of ours and data, out comes a tagged PDF (PDF/UA-1). Data goes in as JSON, never as source.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontIn } from './woff.ts';

const project = resolve(import.meta.dirname, '../../..');
const fonts = join(project, 'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next');

let compiler: NodeCompiler | undefined;

/**
 * @param template a .typ file by its path in the project
 * @param at goes into the document as its time, so that the same record gives the same bytes
 */
export function printed(template: string, data: unknown, at: Date): Buffer {
  compiler ??= NodeCompiler.create({ workspace: project, fontArgs: [{ fontBlobs: fontBlobs() }] });
  const compiled = compiler.compile({
    mainFilePath: join(project, template),
    inputs: { data: JSON.stringify(data) },
  });
  if (!compiled.result) throw new Error(`${template} could not be set: ${whyNot(compiler, compiled.takeError())}`);
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) });
}

/** Welsh letters are in a file of their own, which the typesetter would take for the same font: so it gets another name. */
function fontBlobs(): Buffer[] {
  const woff = (name: string) => fontIn(readFileSync(`${fonts}-${name}.woff`));
  const weights = ['400', '600', '700'];
  return [
    ...weights.map((weight) => woff(`latin-${weight}-normal`)),
    ...weights.map((weight) => renamed(woff(`latin-ext-${weight}-normal`))),
  ];
}

const family = (last: string): Buffer => Buffer.from(`Hyperlegible ${last}`, 'utf16le').swap16();

function renamed(font: Buffer): Buffer {
  const [from, to] = [family('Next'), family('More')];
  for (let at = font.indexOf(from); at !== -1; at = font.indexOf(from, at)) to.copy(font, at);
  return font;
}

/** What was wrong with the template. Never with its data, which is not repeated. */
function whyNot(by: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!error) return 'no reason given';
  return by
    .fetchDiagnostics(error)
    .map((found: { message?: unknown }) => String(found.message ?? 'no reason given'))
    .join('; ');
}
