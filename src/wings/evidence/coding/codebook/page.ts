// The codebook and its history, and the pages on which a code is proposed, changed, merged and split. Pure.
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayCodeIn } from '../../policy.ts';
import type { AtCode } from '../at-project.ts';
import { type Code, type CodeChange, treeOf } from '../codebook.ts';
import { type CodingProject, type Segment, stateOf } from '../coding.ts';
import { stateMark } from '../project-words.ts';
import type { AtProject } from '../read-project.ts';

const whatWords: Record<CodeChange['what'], string> = {
  proposed: 'Proposed',
  name: 'Its name changed',
  memo: 'Its note changed',
  moved: 'Moved',
  merged: 'Merged into another',
  'taken apart': 'Taken apart again',
  split: 'Split',
  'left out': 'Left out',
  'taken up again': 'Taken up again',
};

const historyOf = (changes: readonly CodeChange[], book: readonly Code[], slug: string, project: CodingProject) =>
  changes.map((one) => {
    const named = (id: string | null) => book.find((code) => code.id === id)?.name ?? null;
    const other = named(one.otherId);
    const moved =
      one.was !== null || one.becomes !== null ? `${one.was ?? 'Nothing'} became ${one.becomes ?? 'nothing'}.` : null;
    return {
      name: `${named(one.codeId) ?? ''}: ${whatWords[one.what].toLowerCase()}${other ? ` (${other})` : ''}`,
      href: paths.code(slug, project.slug, one.codeId),
      words: one.because,
      note: [moved, `${one.by ?? 'A file'}, ${day(one.at)}`].filter(Boolean).join(' '),
    };
  });

export function codebookPage(
  at: AtProject,
  book: readonly Code[],
  changes: readonly CodeChange[],
  seat: Seat,
  today: string,
): PageEnding {
  const { project } = at;
  const { slug } = seat.partnership;
  const tree = treeOf(book);
  return page('wings/evidence/coding/codebook/codebook.njk', {
    title: 'The codebook',
    caption: project.name,
    state: stateMark(stateOf(project, today)),
    back: { text: project.name, href: paths.codingProject(slug, project.slug) },
    lead:
      tree.length === 0
        ? 'There are no codes yet. Anyone who codes can propose one.'
        : `${plural(tree.length, 'code')}, made together. Each change is kept, with who made it and why.`,
    codes: tree.map(({ id, name, memo, depth, codable }) => ({
      ...{ name: `${'\u2013 '.repeat(depth)}${name}`, href: paths.code(slug, project.slug, id), words: memo },
      note: codable ? null : 'Holds others. It is not given to words.',
    })),
    merged: book
      .filter(({ state }) => state === 'merged')
      .map(({ id, name, mergedIntoId }) => ({
        name,
        href: paths.code(slug, project.slug, id),
        words: `Merged into ${book.find((code) => code.id === mergedIntoId)?.name ?? 'another'}`,
      })),
    history: historyOf(changes, book, slug, project),
    proposeHref: mayCodeIn(seat, at).allowed ? paths.proposeCode(slug, project.slug) : null,
  });
}

export function codePage(at: AtCode, changes: readonly CodeChange[], mine: readonly Segment[], seat: Seat): PageEnding {
  const { project, code, book } = at;
  const where = [seat.partnership.slug, project.slug, code.id] as const;
  const may = mayCodeIn(seat, at).allowed;
  const into = book.find(({ id }) => id === code.mergedIntoId);
  const hasParts = book.some(({ splitFromId, state }) => splitFromId === code.id && state === 'in use');
  const isUsed = code.state === 'in use';
  return page('wings/evidence/coding/codebook/code.njk', {
    title: code.name,
    caption: `${project.name}: the codebook`,
    back: { text: 'The codebook', href: paths.codebook(where[0], where[1]) },
    lead: into ? `Merged into “${into.name}”. Its passages keep the code that they were given.` : '',
    facts: [
      { name: 'What it means', value: code.memo },
      { name: 'Stands under', value: book.find(({ id }) => id === code.parentId)?.name ?? 'No other code' },
      { name: 'Is given to words', value: code.codable ? 'Yes' : 'No, it holds others' },
      ...(may ? [{ name: 'Passages of yours', value: String(mine.length) }] : []),
    ],
    history: historyOf(changes, book, where[0], project),
    links:
      may && isUsed
        ? [
            { text: 'Change it or move it', href: paths.changeCode(...where) },
            { text: 'Merge it into another', href: paths.mergeCode(...where) },
            { text: 'Split it', href: paths.splitCode(...where) },
            ...(hasParts || code.splitFromId
              ? [{ text: 'Sort your passages', href: paths.sortPassages(...where) }]
              : []),
          ]
        : [],
    apartAction: may && into ? paths.takeCodeApart(...where) : null,
  });
}

const under = (book: readonly Code[], but?: string): Field => ({
  is: 'select',
  name: 'parent',
  options: {
    label: 'Under which code does it stand?',
    empty: 'Under none',
    items: choices(
      treeOf(book)
        .filter(({ id }) => id !== but)
        .map(({ id, name, depth }) => [id, `${'\u2013 '.repeat(depth)}${name}`]),
    ),
  },
});
const fieldsOf = (book: readonly Code[], but?: string): Field[] => [
  { is: 'text', name: 'name', options: { label: 'What is it called?' } },
  {
    is: 'area',
    name: 'memo',
    options: {
      label: 'What does it mean?',
      hint: 'When to give it and when not. No words that anybody said: this stays after the last day',
      rows: 4,
    },
  },
  under(book, but),
  {
    is: 'radios',
    name: 'codable',
    options: {
      label: 'Is it given to words?',
      items: choices([
        ['yes', 'Yes'],
        ['no', 'No, it only holds other codes'],
      ]),
    },
  },
];
const because: Field = { is: 'area', name: 'because', options: { label: 'Why?', rows: 2 } };

export const proposePage = (at: AtProject, book: readonly Code[], form: FormView, slug: string): PageEnding =>
  askedPage({
    title: 'Propose a code',
    asked: at.project.name,
    back: { text: 'The codebook', href: paths.codebook(slug, at.project.slug) },
    fields: fieldsOf(book),
    button: 'Propose it',
    next: ['Everyone who codes can use it at once, and can change it, with a reason.'],
    form,
  });

const backTo = ({ project, code }: AtCode, slug: string) => ({
  text: code.name,
  href: paths.code(slug, project.slug, code.id),
});

export const changePage = (at: AtCode, form: FormView, slug: string): PageEnding =>
  askedPage({
    title: `Change “${at.code.name}”`,
    asked: at.project.name,
    back: backTo(at, slug),
    fields: [...fieldsOf(at.book, at.code.id), because],
    button: 'Keep it',
    next: ['Passages keep their code. What it was before stands in the history.'],
    form,
  });

export const mergePage = (at: AtCode, form: FormView, slug: string): PageEnding =>
  askedPage({
    title: `Merge “${at.code.name}” into another code`,
    asked: at.project.name,
    lead: 'Its passages count for the other code from then on. Each keeps the code that it was given, and none are joined: two that lie over each other stay two until somebody joins them.',
    back: backTo(at, slug),
    fields: [
      {
        is: 'select',
        name: 'into',
        options: {
          label: 'Into which code?',
          empty: 'Choose a code',
          items: choices(
            treeOf(at.book)
              .filter(({ id }) => id !== at.code.id)
              .map(({ id, name }) => [id, name]),
          ),
        },
      },
      because,
    ],
    button: 'Merge them',
    next: ['A merge can be taken apart again on the page of this code.'],
    form,
  });

export const splitPage = (at: AtCode, form: FormView, slug: string): PageEnding =>
  askedPage({
    title: `Split “${at.code.name}”`,
    asked: at.project.name,
    lead: 'New codes are made. Then each person puts their own passages into them, one by one. What nobody puts anywhere stays where it is.',
    back: backTo(at, slug),
    fields: [
      {
        is: 'area',
        name: 'names',
        options: { label: 'What are the new codes called?', hint: 'One on each line', rows: 4 },
      },
      because,
    ],
    button: 'Split it',
    form,
  });
