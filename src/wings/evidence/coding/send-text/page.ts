// Sending a text, and looking at what in it looks like a name before anything is kept. Pure.
import { askedPage } from '../../../../shell/asked.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import type { CodingProject } from '../coding.ts';
import { speakersIn } from '../parts.ts';
import { inOneLine } from '../project-words.ts';
import { type Finding, kindWords } from '../pseudonyms.ts';

export const sendTextPage = (form: FormView, project: CodingProject, slug: string): PageEnding =>
  askedPage({
    title: 'Take a text in',
    asked: project.name,
    lead: 'Plain words, up to 400,000 letters. First you look at what in it looks like a name. Nothing is kept of it before.',
    back: { text: project.name, href: paths.codingProject(slug, project.slug) },
    fields: [
      {
        is: 'text',
        name: 'name',
        options: { label: 'What is it called?', hint: 'For example “Officers, spring”. No name of a person' },
      },
      { is: 'file', name: 'file', options: { label: 'The text, as a plain text file', accept: '.txt,text/plain' } },
      { is: 'area', name: 'pasted', options: { label: 'Or put its words here', rows: 8 } },
    ],
    button: 'Look for names in it',
    next: [
      'Begin a line with who speaks, for example “Officer 1:”, and each passage stands with its speaker.',
      'What you send waits sealed, for a day at most, and only you can open it. Only the text with names replaced is kept.',
    ],
    form,
  });

/** A little of what stands around it, for deciding. */
function around(words: string, found: string): string {
  const at = words.indexOf(found);
  if (at < 0) return '';
  const [from, to] = [Math.max(0, at - 40), Math.min(words.length, at + found.length + 40)];
  return `${from > 0 ? '…' : ''}${words.slice(from, to).replace(/\s+/g, ' ')}${to < words.length ? '…' : ''}`.toWellFormed();
}

export function checkTextPage(
  form: FormView,
  project: CodingProject,
  text: { readonly name: string; readonly words: string },
  findings: readonly Finding[],
  slug: string,
  file: string,
): PageEnding {
  const typed = [form.values.becomes ?? []].flat().map(String);
  const kept = new Set([form.values.keep ?? []].flat().map(String));
  const speakers = [...speakersIn(text.words)];
  return page('wings/evidence/coding/send-text/check-text.njk', {
    title: 'Look at it first',
    asked: `${project.name}: ${text.name}`,
    lead:
      findings.length === 0
        ? 'Nothing in it looks like a name or a number. That does not say that there is none: read it once more.'
        : `${plural(findings.length, 'thing')} in it may point at somebody. Each is replaced unless you say that it does not.`,
    back: { text: 'Send another text', href: paths.sendText(slug, project.slug) },
    action: paths.checkText(slug, project.slug, file),
    findings: findings.map(({ kind, found, times, becomes }, i) => ({
      ...{
        n: String(i),
        kind: kindWords[kind],
        found,
        times: plural(times, 'time'),
        around: around(text.words, found),
      },
      ...{ becomes: typed[i] ?? becomes, keep: kept.has(String(i)) },
    })),
    speakers:
      speakers.length === 0 ? 'Nobody: no line begins with who speaks.' : `${inOneLine(speakers.slice(0, 20))}.`,
    form,
  });
}
