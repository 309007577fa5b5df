import { linkThread } from '../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import { listOf } from '../../../shell/list-of.ts';
import type { Ask } from '../../../shell/route.ts';
import { askedAs, carriedWordsGone } from '../../dialogue/index.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { happened } from '../events.ts';
import { readThemes, type ThemeHere } from '../origins.ts';
import { speaksForParty } from '../party.ts';
import { paths } from '../paths.ts';
import { mayProposeVision } from '../policy.ts';
import { addVisionLine } from '../store/vision.ts';
import { readTable, type Table } from '../table.ts';
import { readLineForm } from './form.ts';

interface Around {
  readonly table: Table;
  readonly themes: readonly ThemeHere[];
}
const around = (ask: Ask): Promise<Around> =>
  ask.read(async (scope) => {
    const table = await readTable(scope);
    return { table, themes: await readThemes(scope, table, ask.seat) };
  });

const formPage = (ask: Ask, { table, themes }: Around, form: FormView) =>
  page('wings/agreement/propose-line/propose-line.njk', {
    title: 'Propose a line of our vision',
    themes: themes.map(({ id, title }) => ({ value: id, text: title })),
    choice: engagementChoice(table, ask.query.engagement),
    partners: listOf(table.partners.map(({ name }) => name)) || 'the partners',
    form,
  });

export async function showProposeLine(ask: Ask): Promise<Ending> {
  const there = await around(ask);
  const { words = '', asked = '' } = ask.query;
  const theme = there.themes.find(({ id }) => id === ask.query.theme)?.id ?? '';
  const engagement = engagementChoice(there.table, ask.query.engagement).given;
  return formPage(ask, there, ask.open({ words, theme, asked, engagement }));
}

export async function doProposeLine(ask: Ask): Promise<Ending> {
  const there = await around(ask);
  const { table, themes } = there;
  const read = readLineForm(ask.body, {
    themeIds: themes.map(({ id }) => id),
    engagementErrors: (engagement) => engagementErrors(table, engagement),
  });
  if (!read.ok) return invalid(formPage(ask, there, again(ask.body, read.errors)));
  const { theme, asked } = read.values;
  const id = ask.newId();
  const mine = table.partners.filter((partner) => speaksForParty(ask.seat, partner));
  const done = await ask.act({
    may: mayProposeVision(ask.seat),
    apply: async (scope) => {
      await addVisionLine(scope, {
        id,
        engagementId: read.values.engagement ?? themes.find(({ id }) => id === theme)?.engagementId ?? null,
        words: read.values.words,
        proposedBy: read.values.proposedBy ?? ask.seat.shownAs,
        proposedByPartnerId: read.values.proposedBy === null && mine.length === 1 ? (mine[0]?.id ?? null) : null,
        on: ask.today,
        now: ask.now,
        by: ask.seat.personId,
      });
      const line = { kind: 'vision line', id };
      if (theme !== null) await linkThread(scope, { kind: 'theme', id: theme }, line, 'proposed');
      const question = await askedAs(scope, asked);
      if (asked !== null && !question) return carriedWordsGone;
      if (question) await linkThread(scope, question, line, 'proposed');
      return { result: true, happened: happened.lineProposed(id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.visionLine(ask.seat.partnership.slug, id), 'The line is proposed. Every partner can see it.');
}
