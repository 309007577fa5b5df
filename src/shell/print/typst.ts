// Prints by Typst: a template of ours and data, out comes a tagged PDF (PDF/UA-1). Data goes in as JSON, never as source.
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontBlobs } from './fonts.ts';
import { lettersIn, uncommonLetters, withoutLetters } from './letters.ts';

const project = resolve(import.meta.dirname, '../../..');

let compiler: NodeCompiler | undefined;

/**
 * The same template, data, time and attachments give the same bytes.
 *
 * A letter that no font of ours has is printed as its number in square brackets, `[U+4F60]`, and the template is told so
 * in `data.letters`: an accessible PDF may not hold a letter that is not there, and nothing that was said may be lost.
 *
 * @param template a .typ file by its path in the project
 * @param at goes into the document as its time
 * @param attached texts that the template puts into the file as they are, by the name under which it finds them
 */
export function printed(
  template: string,
  data: object,
  at: Date,
  attached: Readonly<Record<string, string>> = {},
): Buffer {
  compiler ??= NodeCompiler.create({ workspace: project, fontArgs: [{ fontBlobs: fontBlobs() }] });
  const missing = new Set<string>();
  for (;;) {
    const made = setOnce(compiler, template, withoutLetters(data, missing), at, attached);
    // what it keeps of a print would never be let go otherwise, and saves the next one no time
    compiler.evictCache(0);
    if ('pdf' in made) return made.pdf;
    const named = lettersIn(made.because);
    const more = unknownYet(named, data, missing);
    if (more.length === 0)
      throw new Error(`${template} could not be set: ${named.length > 0 ? 'no letters' : made.because.join('; ')}`);
    for (const letters of more) missing.add(letters);
  }
}

/** The letters that were named for the first time; where none is new, all that are at all uncommon. */
function unknownYet(named: readonly string[], data: object, missing: ReadonlySet<string>): string[] {
  const more = named.filter((letters) => !missing.has(letters));
  if (named.length === 0 || more.length > 0) return more;
  return uncommonLetters(data).filter((letter) => !missing.has(letter));
}

type Made = { readonly pdf: Buffer } | { readonly because: readonly string[] };

function setOnce(
  by: NodeCompiler,
  template: string,
  data: object,
  at: Date,
  attached: Readonly<Record<string, string>>,
): Made {
  const compiled = by.compile({
    mainFilePath: join(project, template),
    inputs: { ...attached, data: JSON.stringify(data) },
  });
  if (!compiled.result) return { because: whyNot(by, compiled.takeError()) };
  try {
    return {
      pdf: by.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) }),
    };
  } catch (error) {
    return { because: [error instanceof Error ? error.message : String(error)] };
  }
}

/** What was wrong with the template. Never with its data, which is not repeated. */
function whyNot(by: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string[] {
  if (!error) return ['no reason given'];
  return by.fetchDiagnostics(error).map((found: { message?: unknown }) => String(found.message ?? 'no reason given'));
}
