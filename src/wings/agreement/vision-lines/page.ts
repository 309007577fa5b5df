// The vision, line by line: the words, who stands behind them, whose support fell, every earlier wording.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat, Tier } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { day, plural } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { groupByEngagement } from '../group.ts';
import type { Party } from '../party.ts';
import { paths } from '../paths.ts';
import { mayProposeVision, maySetVisionAside, maySupportFor } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import type { Table } from '../table.ts';
import { tierOfAll } from '../tier.ts';
import { fellAway, mayFollow, standingFor, type VisionLine } from '../vision.ts';

/** What is said of a line whose origin was struck out, to those who are asked to look. */
type LookAt = (id: string) => string | null;

export function visionPage(table: Table, lines: readonly VisionLine[], seat: Seat, lookAt: LookAt): PageEnding {
  const { slug } = seat.partnership;
  const tier = tierOfAll(lines);
  return page('wings/agreement/vision-lines/vision-lines.njk', {
    title: 'Our shared vision',
    lead:
      lines.length > 0 || seat.partnership.sourceTitle === null
        ? leadOf(lines)
        : 'The source gives no words of a vision.',
    tier: lines.length > 0 ? tier : null,
    sections: sectionsAt(slug, 'Vision'),
    groups: groupByEngagement(table, lines).map(({ title, things }) => ({
      title,
      lines: things.map((line) => ({ ...lineView(table, line, seat, tier), lookAtIt: lookAt(line.id) })),
    })),
    proposeHref: mayProposeVision(seat).allowed ? paths.proposeLine(slug) : null,
  });
}

function leadOf(lines: readonly VisionLine[]): string {
  const standing = lines.filter(({ state }) => state !== 'set aside');
  const adopted = standing.filter(({ state }) => state === 'adopted').length;
  if (standing.length === 0) return 'No line of a vision has been proposed.';
  if (adopted === standing.length)
    return standing.length === 1 ? 'Its one line is adopted.' : `All ${adopted} lines are adopted.`;
  return `${adopted} of ${plural(standing.length, 'line')} ${adopted === 1 ? 'is' : 'are'} adopted. Support is for the words as they stand.`;
}

function lineView(table: Table, line: VisionLine, seat: Seat, shared: Tier) {
  const { slug } = seat.partnership;
  const wanted = table.partnersFor(line.engagementId);
  const standing = standingFor(line);
  const name = (id: string) => table.party({ kind: 'partner', id }).name;
  const said = (adopted: boolean) =>
    standing.filter((one) => one.adopted === adopted).map((one) => withDay(name(one.partnerId), one.saidOn));
  const silent = wanted.filter(({ id }) => !standing.some(({ partnerId }) => partnerId === id));
  const nobodyNamed = line.state === 'adopted' && standing.length === 0;
  return {
    id: `line-${line.id}`,
    words: line.words,
    state: stateOf(line, standing.filter(({ adopted }) => adopted).length, wanted.length),
    tier: line.tier === shared ? null : line.tier,
    proposed: proposedBy(line, name, seat),
    facts: [
      { name: 'Adopted by', values: nobodyNamed ? [absent(seat)] : said(true) },
      { name: 'Supported by', values: said(false) },
      { name: 'Not said yet', values: line.state === 'proposed' ? silent.map((partner) => partner.name) : [] },
      { name: 'Supported earlier words', values: fellAway(line).map((one) => name(one.partnerId)) },
      { name: 'Set aside because', values: line.state === 'set aside' && line.because ? [line.because] : [] },
    ].filter(({ values }) => values.length > 0),
    earlier: line.wordings
      .filter(({ version }) => version < line.version)
      .map(({ words, wordedAt, version }) => ({
        words,
        on: wordedAt,
        was: version === 1 ? 'First words' : `Words ${version}`,
      })),
    ...actsFor(slug, line, wanted, seat),
  };
}

const withDay = (name: string, on: string | null): string => (on ? `${name}, ${day(on)}` : name);

function stateOf(line: VisionLine, adopters: number, wanted: number) {
  if (line.state === 'adopted')
    return { kind: 'agreed', word: line.adoptedOn ? `Adopted, ${day(line.adoptedOn)}` : 'Adopted' };
  if (line.state === 'set aside') return { kind: 'stopped', word: 'Set aside' };
  return adopters === 0
    ? { kind: 'planned', word: 'Proposed' }
    : { kind: 'under-way', word: `Adopted by ${adopters} of ${wanted}` };
}

function proposedBy(line: VisionLine, name: (id: string) => string, seat: Seat): string {
  const partner = line.proposedByPartnerId ? name(line.proposedByPartnerId) : null;
  const who = [line.proposedBy, partner].filter((one) => one !== null).join(', ');
  const on = line.proposedOn ? `, ${day(line.proposedOn)}` : '';
  return `Proposed by: ${who || absent(seat).toLowerCase()}${on}`;
}

function actsFor(slug: string, line: VisionLine, wanted: readonly Party[], seat: Seat) {
  const mine = wanted.filter((partner) => maySupportFor(seat, partner).allowed);
  const standing = standingFor(line);
  const button = (partner: Party, says: string, label: string) => ({
    label,
    action: paths.supportLine(slug, line.id),
    fields: { partner: partner.id, says, seen: String(line.version) },
  });
  const buttons = mine.flatMap((partner) => {
    const now = standing.find(({ partnerId }) => partnerId === partner.id);
    const called = mine.length > 1 ? ` for ${partner.name}` : '';
    if (line.state === 'set aside') return [];
    if (now?.adopted) return [button(partner, 'take back', `Take back that we adopt it${called}`)];
    if (!mayFollow(line, 'adopt')) return [];
    return [
      button(partner, 'adopt', `We adopt these words${called}`),
      now
        ? button(partner, 'take back', `Take back our support${called}`)
        : button(partner, 'support', `We support these words${called}`),
    ];
  });
  const may = { word: mayProposeVision(seat).allowed, set: maySetVisionAside(seat).allowed };
  return {
    buttons,
    links: [
      ...(may.word && mayFollow(line, 'amend')
        ? [{ text: 'Put it in other words', href: paths.amendLine(slug, line.id) }]
        : []),
      ...(may.set && mayFollow(line, 'set aside')
        ? [{ text: 'Set it aside', href: paths.setLineAside(slug, line.id) }]
        : []),
      { text: 'Follow the thread', href: threadHref(slug, 'vision line', line.id) },
    ],
    takeUp: may.set && mayFollow(line, 'take up again') ? paths.takeUpLine(slug, line.id) : null,
    seen: String(line.version),
  };
}
