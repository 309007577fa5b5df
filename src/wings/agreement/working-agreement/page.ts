// The agreement as it is drafted: its sections as they stand now, who is writing, who signs, and every version.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day, time } from '../../../shell/words-in-time.ts';
import { type Person, shownName } from '../../partnership/index.ts';
import { agreementStand } from '../agreement-stand.ts';
import { partsOf, signatoryNames } from '../agreement-text.ts';
import { draftText, type FoundAgreement } from '../find-agreement.ts';
import { launchPaths } from '../launch-paths.ts';
import { paths } from '../paths.ts';
import { mayDraftAgreement, mayKeepAgreement, mayTakeOut } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import { sectionView } from '../text-view.ts';
import { threadOf } from '../thread-of-clause.ts';
import {
  type AgreementVersion,
  isLockedFor,
  isWritten,
  nextNumber,
  present,
  type Section,
  versionToSign,
} from '../working-agreement.ts';

export function agreementPage(found: FoundAgreement, people: readonly Person[], seat: Seat, now: Date): PageEnding {
  const { agreement, versions, record } = found;
  const { slug } = seat.partnership;
  const out = versionToSign(versions);
  const fromSource = seat.partnership.sourceTitle !== null;
  const stand = agreementStand(versions, fromSource);
  const text = draftText(found);
  const may = { draft: mayDraftAgreement(seat).allowed && !out, keep: mayKeepAgreement(seat).allowed };
  const parts = partsOf(agreement, record.places);
  return page('wings/agreement/working-agreement/working-agreement.njk', {
    title: agreement.title,
    lead: out
      ? `Version ${out.number} is out for signing. Its words stay as they are until all have signed, or it is opened again.`
      : stand.words,
    state: stand.state,
    out: out
      ? {
          text: `See who has signed version ${out.number}`,
          href: paths.agreementVersion(slug, agreement.slug, out.number),
        }
      : null,
    sections: sectionsAt(slug, 'Working agreement'),
    parts: parts.map(({ place, sections }, at) => ({
      title: place ? `Schedule: ${place.name}` : null,
      sections: sections.map((section, i) => {
        const words = text.parts[at]?.sections[i];
        return {
          ...(words && sectionView(words, threadOf(record, slug), fromSource)),
          id: `section-${section.id}`,
          writing: writingNow(section, people, seat, now),
          acts: may.draft ? actsFor(section, agreement.slug, seat, now) : noActs,
        };
      }),
    })),
    launchHref: launchPaths.launches(slug, agreement.slug),
    teamHref: launchPaths.team(slug),
    addHref: may.draft ? paths.addSection(slug, agreement.slug) : null,
    promisesHref: may.draft && record.commitments.length > 0 ? paths.placePromises(slug, agreement.slug) : null,
    saidHref: may.draft ? paths.keepResponse(slug, agreement.slug) : null,
    // also while it is out for signing: words that somebody takes back go at once
    responses: mayDraftAgreement(seat).allowed
      ? agreement.responses.flatMap(({ id, words }) =>
          words === null ? [] : [{ words, href: paths.changeResponse(slug, agreement.slug, id) }],
        )
      : [],
    changeHref: may.keep && !out ? paths.changeAgreement(slug, agreement.slug) : null,
    freeze:
      may.keep && !out ? { href: paths.freezeAgreement(slug, agreement.slug), number: nextNumber(versions) } : null,
    // that a partner is named is not that it signed
    signing:
      fromSource && versions.length === 0
        ? { title: 'Its partners', words: 'The source does not say who signed.' }
        : { title: 'Who signs it', words: null },
    signatories: signatoryNames(agreement, record.table),
    leaving: present(agreement)
      .map(({ partnerId }) => record.table.party({ kind: 'partner', id: partnerId }))
      .filter((partner) => mayTakeOut(seat, partner).allowed)
      .map((partner) => ({
        text: `${partner.name} leaves`,
        href: paths.leaveAgreement(slug, agreement.slug, partner.id),
      })),
    left: agreement.signatories.flatMap(({ partnerId, leftOn, leftBecause }) =>
      leftOn === null
        ? []
        : [
            {
              name: record.table.party({ kind: 'partner', id: partnerId }).name,
              words: `Left on ${day(leftOn)}. ${leftBecause ?? ''}`.trim(),
            },
          ],
    ),
    versions: versions.map((version) => versionRow(version, slug, agreement.slug)),
  });
}

const stateOf: Record<AgreementVersion['state'], { kind: string; word: string }> = {
  'out for signing': { kind: 'under-way', word: 'Out for signing' },
  'in force': { kind: 'agreed', word: 'In force' },
  'opened again': { kind: 'stopped', word: 'Opened again' },
  replaced: { kind: 'stopped', word: 'Replaced' },
  ended: { kind: 'stopped', word: 'Ended' },
};

export const versionRow = (version: AgreementVersion, slug: string, agreement: string) => ({
  name: `Version ${version.number}`,
  href: paths.agreementVersion(slug, agreement, version.number),
  words: version.inForceOn
    ? `In force from ${day(version.inForceOn)}${version.endedOn ? ` to ${day(version.endedOn)}` : ''}.`
    : `Frozen on ${day(version.frozenAt)}.`,
  state: stateOf[version.state],
});

function writingNow({ lockedBy, lockedUntil }: Section, people: readonly Person[], seat: Seat, now: Date) {
  if (lockedBy === null || lockedUntil === null || lockedUntil <= now) return null;
  if (lockedBy === seat.personId) return `You are writing this. It is held for you until ${time(lockedUntil)}.`;
  const person = people.find(({ id }) => id === lockedBy);
  return `${person ? shownName(person) : 'Someone'} is writing this, until ${time(lockedUntil)} at the latest.`;
}

const noActs = { write: null, stop: null, remove: null, seen: '' };

function actsFor(section: Section, agreement: string, { partnership: { slug }, personId }: Seat, now: Date) {
  if (isLockedFor(section, personId, now)) return noActs;
  const mine = section.lockedBy === personId && section.lockedUntil !== null && section.lockedUntil > now;
  return {
    write: paths.startWriting(slug, agreement, section.id),
    stop: mine ? paths.stopWriting(slug, agreement, section.id) : null,
    remove: isWritten(section.kind) && !mine ? paths.removeSection(slug, agreement, section.id) : null,
    seen: String(section.version),
  };
}
