// An audit with its run charts, and its figures to take away: both show the same, and neither a figure with too few behind it.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepAudit } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readAuditChanges, readSamples } from '../../store/audits.ts';
import { type FoundAudit, findAudit } from '../find-audit.ts';
import { auditStand } from '../list-audits/page.ts';
import { NOTES_AT_LEAST, nextSampleOn, type Sample, shownOf, shownOfAll } from '../notes-audit.ts';
import { wardPaths } from '../paths.ts';
import { runRuleSource } from '../run-signals.ts';
import { chartOf } from './charts.ts';

export async function showAudit(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit, criteria, place } = found;
  const { slug, sourceTitle } = ask.seat.partnership;
  const { samples, changes } = await ask.read(async (scope) => ({
    samples: await readSamples(scope, audit.id),
    changes: await readAuditChanges(scope, audit.id),
  }));
  const last = samples.at(-1)?.on ?? null;
  const next = nextSampleOn(audit, last);
  return page(
    'wings/coproduction/wards/audit/audit.njk',
    {
      title: audit.name,
      crumbs: [
        { text: 'Wards and courses', href: wardPaths.wards(slug) },
        { text: 'The quality of notes', href: wardPaths.audits(slug) },
        { text: audit.name },
      ],
      lead: audit.purpose,
      sections: sectionsOf(slug, 'wards'),
      state: auditStand(audit, last, ask.today),
      because: audit.because,
      whole: samples.length > 0 ? chartOf(samples, null, changes) : null,
      chartWords: `${samples.length} ${samples.length === 1 ? 'sample' : 'samples'}. The line across is the median.`,
      source: runRuleSource,
      changes: changes.map(({ on, words }) => ({ on: day(on), words })),
      lines: criteria.map((one) => chartOf(samples, one, changes)),
      criteria: criteria.map(({ words }) => words),
      samples: samplesTable(samples),
      tableHref: wardPaths.auditTable(slug, audit.slug),
      threadHref: threadHref(slug, 'audit', audit.id),
      least: NOTES_AT_LEAST,
      missing: sourceTitle === null ? 'Not said yet' : undefined,
      facts: [
        { name: 'Where', value: place?.name ?? 'Everywhere in this partnership' },
        { name: 'How many each time', value: `${audit.howMany} sets of notes` },
        { name: 'How they are chosen', value: audit.howChosen },
        { name: 'How often', value: audit.everyMonths === null ? null : everyWords(audit.everyMonths) },
        { name: 'Next sample', value: next === null ? null : day(next) },
      ],
      acts: actsOf(ask, found),
    },
    worriedAt(place),
  );
}

const everyWords = (months: number): string => (months === 1 ? 'Every month' : `Every ${months} months`);

const samplesTable = (samples: readonly Sample[]) => ({
  caption: 'Who looked, by role',
  head: ['Day', 'Sets of notes', 'Who looked', 'With lived experience'],
  rows: samples
    .toReversed()
    .map(({ on, lookedAt, lookedBy, livedExperience }) => [day(on), lookedAt, lookedBy, livedExperience ?? 'Not yet']),
});

function actsOf(ask: Ask, { audit }: FoundAudit) {
  const { slug } = ask.seat.partnership;
  if (!mayKeepAudit(ask.seat).allowed) return [];
  const running = audit.state === 'running';
  return [
    ...(running ? [{ text: 'Keep a sample', href: wardPaths.addSample(slug, audit.slug) }] : []),
    { text: 'Mark what was changed', href: wardPaths.addAuditChange(slug, audit.slug) },
    { text: 'Change this audit', href: wardPaths.changeAudit(slug, audit.slug) },
    { text: running ? 'Stop it' : 'Go on with it', href: wardPaths.moveAudit(slug, audit.slug) },
  ];
}

export async function takeAuditTable(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit, criteria } = found;
  const samples = await ask.read((scope) => readSamples(scope, audit.id));
  const rows = samples.flatMap((sample) =>
    [
      ...criteria.map((one) => ({ words: one.words, shown: shownOf(sample, one.id) })),
      { words: 'all lines together', shown: shownOfAll(sample) },
    ].map(({ words, shown }) => [
      ...[sample.on, words, String(sample.lookedAt)],
      ...(shown === 'too few' ? ['too few', 'too few'] : [String(shown.met), String(shown.of)]),
      sample.livedExperience === null ? 'not yet' : 'yes',
    ]),
  );
  const head = ['day', 'line', 'sets_of_notes', 'met', 'of', 'looked_at_with_lived_experience'];
  return file(tableOf(head, rows), 'text/csv; charset=utf-8; header=present', `${audit.slug}.csv`);
}
