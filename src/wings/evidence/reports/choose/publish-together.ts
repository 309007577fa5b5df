// Publishing where co-leads are in force: what one of them ticked, shown to the other word for word, done when both say yes.
import { linkThread } from '../../../../db/thread-links.ts';
import { changedSince, type JointAct } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { readReportsById } from '../../store/reports.ts';
import { reportHappened as happened } from '../events.ts';
import { issueIn, issuingTogether } from '../issue-report/joint.ts';
import { move, readChoices } from './choices.ts';
import { type Choice, thingKey } from './choosing.ts';
import { groupWords } from './page.ts';

type Out = Pick<Choice, 'kind' | 'id' | 'version'>;
/** Written by {@link asksToPublish} alone. */
const outIn = (asks: unknown): readonly Out[] => (asks as { readonly out: readonly Out[] }).out;

export const asksToPublish = (out: readonly Choice[]) => ({
  out: out.map(({ kind, id, version }): Out => ({ kind, id, version })),
});

export const publishingTogether: JointAct = {
  kind: 'publishing',
  shown: async (scope, decision, seat) => {
    const { subject, asks, state } = decision;
    const { partnership } = seat;
    if (issueIn(asks)) return issuingTogether.shown(scope, decision, seat);
    const [report] = await readReportsById(scope, [subject.id]);
    const choices = report ? await readChoices(scope, report) : [];
    const asked = outIn(asks).map((out) => ({
      out,
      choice: choices.find((choice) => thingKey(choice) === thingKey(out)),
    }));
    return {
      words: report
        ? `This goes out for anyone to read, from “${report.title}”.`
        : 'The report that this was asked for is not here any more.',
      now: [{ name: 'Who may read it', value: 'The partners' }],
      would: asked.map(({ out, choice }) => ({
        name: groupWords[out.kind],
        value: choice?.version === out.version || state === 'done' ? (choice?.words ?? null) : 'Other words now',
      })),
      fits: asked.every(({ out, choice }) => choice?.tier === 'partners' && choice.version === out.version),
      href: report ? paths.report(partnership.slug, report.slug) : null,
    };
  },
  apply: async (scope, decision, today) => {
    const { id, subject, asks } = decision;
    if (issueIn(asks)) return issuingTogether.apply(scope, decision, today);
    const out = outIn(asks);
    for (const choice of out) if (!(await move(scope, { ...choice, tier: 'partners' }))) return changedSince;
    await linkThread(
      scope,
      { kind: 'joint decision', id },
      { kind: 'report', id: subject.id },
      'published by both leads',
    );
    return { result: true, happened: out.map((one) => happened.published(one.kind, one.id)) };
  },
};
