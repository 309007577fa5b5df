import { z } from 'zod';
import { askedPage, choices } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import {
  again,
  type FieldError,
  type FormView,
  maybeDay,
  maybeId,
  maybeWords,
  oneOf,
  readForm,
} from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Partner, type Person, readPartners, readPeople } from '../../../partnership/index.ts';
import { mayIssueReports, mayReadEvidence } from '../../policy.ts';
import { addIssueHolder, issueHolderTold, readIssueHolders } from '../../store/issue-holders.ts';
import { issueHappened as happened } from '../issues/events.ts';
import { type FoundIssue, foundIssue } from '../issues/find-issue.ts';
import { type IssueHolder, waitsToBeTold } from '../issues/issue.ts';
import { issuePaths as paths } from '../issues/paths.ts';
import { holdersPage, letterPage } from './page.ts';

interface AtHolders extends FoundIssue {
  readonly holders: readonly IssueHolder[];
}

export async function showHolders(ask: Ask): Promise<Ending> {
  const at = await atHolders(ask);
  return isRefusal(at) ? at : holdersPage(at, at.holders, ask.seat.partnership.slug);
}

const adding = z.object({
  person: maybeId(),
  partner: maybeId(),
  words: maybeWords(200),
  givenOn: maybeDay(),
});

export async function showAddHolder(ask: Ask): Promise<Ending> {
  const at = await atAdding(ask);
  return isRefusal(at) ? at : addPage(at, ask.open(), ask.seat.partnership.slug);
}

export async function doAddHolder(ask: Ask): Promise<Ending> {
  const at = await atAdding(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const read = readForm(adding, ask.body);
  const errors: FieldError[] = read.ok ? [] : [...read.errors];
  if (read.ok) {
    const { person, partner, words, givenOn } = read.values;
    const named = [person, partner, words].filter((one) => one !== null).length;
    if (named !== 1)
      errors.push({ name: 'person', text: 'Say who was given it: one person, one partner, or an office' });
    if (
      (person !== null && !at.people.some(({ id }) => id === person)) ||
      (partner !== null && !at.partners.some(({ id }) => id === partner))
    )
      errors.push({ name: 'person', text: 'Choose one of the answers on the page' });
    if (givenOn !== null && (givenOn < at.issue.issuedOn || givenOn > ask.today))
      errors.push({ name: 'givenOn', text: 'The day lies between the day it was issued and today' });
  }
  if (!read.ok || errors.length > 0) return invalid(addPage(at, again(ask.body, errors), slug));
  const { person, partner, words, givenOn } = read.values;
  const id = ask.newId();
  const added = await ask.act<true>({
    may: mayIssueReports(ask.seat),
    apply: async (scope) => {
      await addIssueHolder(scope, {
        ...{ id, issueId: at.issue.id, personId: person, partnerId: partner, words },
        givenOn: givenOn ?? ask.today,
        toTellSince: at.issue.state === 'withdrawn' ? ask.now : null,
      });
      return {
        result: true,
        happened: happened.holderListed(at.issue.id, person ? 'person' : partner ? 'partner' : 'words'),
      };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(
    paths.issueHolders(slug, at.report.slug, String(at.issue.number)),
    'They are listed. If this issue is withdrawn, they will be told.',
  );
}

/** A letter to hand over or post. It says nothing of what was taken back. */
export async function showLetter(ask: Ask): Promise<Ending> {
  const at = await atHolder(ask);
  return isRefusal(at) ? at : letterPage(at, at.holder, ask.seat.partnership, ask.today);
}

const telling = z.object({
  toldOn: maybeDay(),
  how: oneOf(['by letter', 'by telephone', 'face to face'], 'Say how they were told'),
});

export async function showTold(ask: Ask): Promise<Ending> {
  const at = await atHolder(ask);
  return isRefusal(at) ? at : toldPage(at, ask.open(), ask.seat.partnership.slug);
}

export async function doTold(ask: Ask): Promise<Ending> {
  const at = await atHolder(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const read = readForm(telling, ask.body, ({ toldOn }) =>
    toldOn && toldOn > ask.today ? [{ name: 'toldOn', text: 'That day has not come yet' }] : [],
  );
  if (!read.ok) return invalid(toldPage(at, again(ask.body, read.errors), slug));
  const { how } = read.values;
  const toldOn = read.values.toldOn ?? ask.today;
  const told = await ask.act<true>({
    may: mayIssueReports(ask.seat),
    apply: async (scope) =>
      (await issueHolderTold(scope, at.holder.id, toldOn, how))
        ? { result: true, happened: happened.holderTold(at.issue.id, how, toldOn) }
        : toldAlready,
  });
  if (isRefusal(told)) return told;
  return redirect(paths.issueHolders(slug, at.report.slug, String(at.issue.number)), 'It is kept that they are told.');
}

/** Somebody with a seat who holds it has read that it was withdrawn. */
export async function doSeen(ask: Ask): Promise<Ending> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  if (isRefusal(found)) return found;
  const holders = await ask.read((scope) => readIssueHolders(scope, { issueId: found.issue.id }));
  const own = holders.filter((one) => one.personId === ask.seat.personId && waitsToBeTold(one));
  const seen = await ask.act<true>({
    may: mayReadEvidence(ask.seat),
    apply: async (scope) => {
      let many = 0;
      for (const { id } of own) if (await issueHolderTold(scope, id, ask.today, 'they saw it here')) many += 1;
      return many > 0
        ? { result: true, happened: happened.holderTold(found.issue.id, 'they saw it here', ask.today) }
        : closed(
            'There is nothing for you to say here.',
            'You are not listed as holding this issue, or you said so before.',
          );
    },
  });
  if (isRefusal(seen)) return seen;
  const home = paths.issue(ask.seat.partnership.slug, found.report.slug, String(found.issue.number));
  return redirect(home, 'Thank you. It is kept that you no longer use it.');
}

const toldAlready = closed('There is nothing to tell them.', 'They were told already, or the issue stands.');

async function atHolders(ask: Ask): Promise<AtHolders | Refusal> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  if (isRefusal(found)) return found;
  const holders = await ask.read((scope) => readIssueHolders(scope, { issueId: found.issue.id }));
  return { ...found, holders };
}

async function atHolder(ask: Ask): Promise<(AtHolders & { readonly holder: IssueHolder }) | Refusal> {
  const at = await atHolders(ask);
  if (isRefusal(at)) return at;
  const holder = at.holders.find(({ id }) => id === ask.params.holding);
  if (!holder) return notFound('holder');
  return waitsToBeTold(holder) ? { ...at, holder } : toldAlready;
}

type AtAdding = FoundIssue & { readonly people: readonly Person[]; readonly partners: readonly Partner[] };

async function atAdding(ask: Ask): Promise<AtAdding | Refusal> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  if (isRefusal(found)) return found;
  const { people, partners } = await ask.read(async (scope) => ({
    people: await readPeople(scope),
    partners: await readPartners(scope),
  }));
  return {
    ...found,
    people: people.filter(({ hasLeft }) => !hasLeft),
    partners: partners.filter(({ leftOn }) => leftOn === null),
  };
}

const addPage = ({ report, issue, people, partners }: AtAdding, form: FormView, slug: string) =>
  askedPage({
    title: 'Who was given it?',
    asked: `${issue.title}, issue ${issue.number}`,
    back: { text: 'Who holds it', href: paths.issueHolders(slug, report.slug, String(issue.number)) },
    fields: [
      {
        is: 'select',
        name: 'person',
        options: {
          label: 'Somebody with a seat',
          empty: 'Nobody of these',
          items: people.map(({ id, shownAs, name }) => ({ value: id, text: name ?? shownAs })),
        },
      },
      {
        is: 'select',
        name: 'partner',
        options: {
          label: 'Or a partner',
          empty: 'None of these',
          items: partners.map(({ id, name }) => ({ value: id, text: name })),
        },
      },
      {
        is: 'text',
        name: 'words',
        options: { label: 'Or an office', hint: 'A role, not a name: for example The funder’s office' },
      },
      { is: 'day', name: 'givenOn', options: { label: 'When was it given?', hint: 'Leave it empty for today' } },
    ],
    button: 'List them',
    next: [
      'They are told when this issue is withdrawn: people with a seat by a notice, others by a letter that you print.',
    ],
    form,
  });

const toldPage = (
  { report, issue, holder }: AtHolders & { readonly holder: IssueHolder },
  form: FormView,
  slug: string,
) =>
  askedPage({
    title: `${holder.name} was told`,
    asked: `${issue.title}, issue ${issue.number}`,
    back: { text: 'Who holds it', href: paths.issueHolders(slug, report.slug, String(issue.number)) },
    fields: [
      {
        is: 'radios',
        name: 'how',
        options: {
          label: 'How?',
          small: true,
          items: choices([
            ['by letter', 'By letter'],
            ['by telephone', 'By telephone'],
            ['face to face', 'Face to face'],
          ]),
        },
      },
      { is: 'day', name: 'toldOn', options: { label: 'When?', hint: 'Leave it empty for today' } },
    ],
    button: 'Keep that they are told',
    form,
  });
