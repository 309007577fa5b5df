// What a file of another program would add, and what of it is left out. Pure.
import { leftOutWords } from '../../../../../interop/refi-qda/left-out.ts';
import { type PageEnding, page } from '../../../../../shell/endings.ts';
import type { FormView } from '../../../../../shell/form.ts';
import type { Seat } from '../../../../../shell/standing.ts';
import { plural } from '../../../../../shell/words-in-time.ts';
import { sectionsOf } from '../../../sections.ts';
import { codingPaths } from '../../paths.ts';
import type { AtProject } from '../../read-project.ts';
import { refiPaths } from '../paths.ts';
import type { PlannedCode } from './codes-plan.ts';
import type { FilePlan } from './plan.ts';
import type { SentFile } from './sent-file.ts';

const template = 'wings/evidence/coding/refi/take-in/look.njk';
const mostShown = 200;

/** Those who coded in the file, and nobody in particular where it does not say who. */
export function codersOf({ project: { coders, segments } }: SentFile) {
  const counts = Map.groupBy(segments, ({ coderId }) => coderId);
  const named = coders.map(({ id, name }) => ({
    value: id,
    coderId: id as string | null,
    name: name.trim() || 'Somebody without a name',
  }));
  const all = [...named, { value: 'not said', coderId: null, name: 'It is not said whose' }];
  return all.flatMap((one) => {
    const count = counts.get(one.coderId)?.length ?? 0;
    return count > 0 ? [{ ...one, count }] : [];
  });
}

const frame = ({ project }: AtProject, seat: Seat) => ({
  caption: project.name,
  sections: sectionsOf(seat, 'coding'),
  back: { text: 'Send another file', href: refiPaths.takeCodingIn(seat.partnership.slug, project.slug) },
  project: { text: project.name, href: codingPaths.codingProject(seat.partnership.slug, project.slug) },
});

export const faultsPage = (at: AtProject, seat: Seat, faults: readonly string[]): PageEnding =>
  page(template, {
    ...frame(at, seat),
    title: 'Nothing is kept',
    lead: `${plural(faults.length, 'thing')} to put right in the program that made the file.`,
    faults: faults.slice(0, mostShown),
    counts: [],
    leftOut: [],
    codes: [],
    more: 0,
    whose: null,
    action: null,
    form: null,
    texts: [],
    textAction: null,
  });

export function lookPage(
  { at, file, plan }: { readonly at: AtProject; readonly file: SentFile; readonly plan: FilePlan },
  seat: Seat,
  id: string,
  form: FormView,
): PageEnding {
  const { codes, colours, renamed } = plan.codes;
  const added = codes.filter(({ is }) => is === null).length;
  const coders = codersOf(file);
  const choices = coders.map(({ value, coderId, name, count }) => {
    const { passages, leftOut } = plan.passagesOf(coderId);
    const kept = `${plural(passages.length, 'passage')} of ${count.toLocaleString('en-GB')} can be kept.`;
    return { value, text: name, hint: [kept, ...leftOut.map((words) => `Not: ${words}.`)].join(' ') };
  });
  const possible = coders.some(({ coderId }) => plan.passagesOf(coderId).passages.length > 0);
  const isSame = added === 0 && !possible;
  const here = new Set(plan.sources.map(({ laid }) => laid.text));
  const texts = file.project.sources.map(({ id: textId, name, text }) => ({
    name: name.trim() || 'A text without a name',
    id: here.has(text.replaceAll('\r\n', '\n')) ? null : textId,
  }));
  return page(template, {
    ...frame(at, seat),
    title: isSame ? 'This file adds nothing' : 'Look at it first',
    lead: isSame ? 'All that can be taken of it is here already.' : 'Nothing is kept yet.',
    faults: [],
    counts: [
      { name: 'Codes that are new', value: added },
      { name: 'Codes that are here already, and stay as they are', value: codes.length - added },
      ...(coders.length > 0 ? [{ name: 'Marks in the file', value: file.project.segments.length }] : []),
    ],
    leftOut: [
      leftOutWords(colours > 0 ? [...file.leftOut, { what: 'colour', count: colours }] : file.leftOut),
      renamed === 0 ? '' : `${plural(renamed, 'code')} had the name of another. Each now says under which it stands.`,
    ].filter((words) => words !== ''),
    codes: codes.slice(0, mostShown).map(rowOf),
    more: Math.max(0, codes.length - mostShown),
    whose:
      isSame || choices.length === 0
        ? null
        : [...choices, { value: 'nobody', text: 'None of them is me', hint: 'Only the codes are kept.' }],
    action: isSame ? null : refiPaths.lookAtTakenIn(seat.partnership.slug, at.project.slug, id),
    form,
    texts: texts.slice(0, mostShown),
    textAction: refiPaths.lookThroughText(seat.partnership.slug, at.project.slug, id),
  });
}

const rowOf = ({ name, above, memo, codable, is }: PlannedCode): string[] => [
  [...above, name].join(' › '),
  memo ?? 'Not said',
  is ? 'Here already' : codable ? 'New' : 'New, holds others',
];
