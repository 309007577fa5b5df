// One version: the frozen words, who has signed exactly these, and what can be done now.
import { checkWords } from '../../../interop/agreement/check-words.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { FoundVersion } from '../find-agreement.ts';
import { frozenText } from '../frozen-text.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement, maySignFor } from '../policy.ts';
import { textView } from '../text-view.ts';
import { threadOf } from '../thread-of-clause.ts';
import { versionRow } from '../working-agreement/page.ts';
import {
  type AgreementVersion,
  isUnchecked,
  present,
  type Signature,
  signatureOf,
  signedBy,
  waitsForReview,
} from '../working-agreement.ts';

export function versionPage(found: FoundVersion, seat: Seat): PageEnding {
  const { agreement, version, versions } = found;
  const { slug } = seat.partnership;
  const keeps = mayKeepAgreement(seat).allowed;
  const open = version.state === 'out for signing';
  const standing = open || version.state === 'in force';
  const before = versions.find(({ number }) => number < version.number);
  return page('wings/agreement/agreement-version/agreement-version.njk', {
    title: `${agreement.title}, version ${version.number}`,
    agreement: { title: agreement.title, href: paths.workingAgreement(slug, agreement.slug) },
    lead: leadOf(version),
    state: versionRow(version, slug, agreement.slug).state,
    reviewHref: keeps && waitsForReview(version) ? paths.answerReview(slug, agreement.slug, version.number) : null,
    review: version.reviewOn
      ? `It is looked at again on ${day(version.reviewOn)}.`
      : 'No day is set for looking at it again.',
    reviewed: reviewedWords(version),
    stuck: stuckWords(found),
    parts: textView(frozenText(version), threadOf(found.record, slug)),
    signing: signingRows(found, seat, standing),
    fallen: version.signatures
      .filter(({ fellBecause }) => fellBecause !== null)
      .map((one) => ({
        name: partnerName(found, one.partnerId),
        words: `Signed on ${day(one.signedOn)}. ${one.fellBecause ?? ''}`,
      })),
    checkWords: checkWords(version.digest).join(' '),
    digest: version.digest.toString('hex').match(/.{8}/g)?.join(' ') ?? '',
    threadHref: threadHref(slug, 'agreement version', version.id),
    pdfHref: paths.agreementPdf(slug, agreement.slug, version.number),
    docxHref: paths.agreementDocx(slug, agreement.slug, version.number),
    openAgainHref: keeps && open ? paths.openAgain(slug, agreement.slug, version.number) : null,
    compare: before
      ? {
          text: `What is different from version ${before.number}`,
          href: paths.compareVersions(slug, agreement.slug, version.number, before.number),
        }
      : null,
  });
}

const partnerName = ({ record }: FoundVersion, id: string): string => record.table.party({ kind: 'partner', id }).name;

function leadOf(version: AgreementVersion): string {
  const { state, needs } = version;
  if (state === 'out for signing')
    return `Not in force yet: ${signedBy(version).length} of ${needs.length} have signed. It starts on the day the last one signs.`;
  if (state === 'in force')
    return `In force since ${version.inForceOn ? day(version.inForceOn) : 'all signed'}. Every partner signed these words.`;
  if (state === 'opened again')
    return `It was opened again, and never came into force. ${version.because ?? ''}`.trim();
  if (state === 'replaced')
    return `A later version has taken its place${version.endedOn ? ` on ${day(version.endedOn)}` : ''}.`;
  return `It ended${version.endedOn ? ` on ${day(version.endedOn)}` : ''}. ${version.because ?? ''}`.trim();
}

const reviewedWords = ({ reviewAnswer, reviewedOn, reviewWords }: AgreementVersion): string | null =>
  reviewAnswer && reviewedOn
    ? `Looked at on ${day(reviewedOn)}: ${reviewAnswer}.${reviewWords ? ` ${reviewWords}` : ''}`
    : null;

/** A partner whose signature it needs has left: these words can never be signed by all. */
function stuckWords(found: FoundVersion): string | null {
  const { version, agreement, record } = found;
  if (version.state !== 'out for signing') return null;
  const here = new Set(
    present(agreement)
      .map(({ partnerId }) => partnerId)
      .filter((id) => record.table.partners.some((partner) => partner.id === id)),
  );
  const gone = version.needs.filter((id) => !here.has(id) && signatureOf(version, id) === undefined);
  if (gone.length === 0) return null;
  const names = gone.map((id) => partnerName(found, id)).join(', ');
  return `${names} left before signing, so these words cannot come into force. Open it again, and freeze a version without them.`;
}

function signingRows(found: FoundVersion, seat: Seat, standing: boolean) {
  const { version, agreement } = found;
  const joined = version.signatures.filter(({ joins, fellBecause }) => joins && fellBecause === null);
  const mayJoin =
    version.state === 'in force'
      ? found.record.table.partners.filter(
          ({ id }) => !version.needs.includes(id) && !joined.some(({ partnerId }) => partnerId === id),
        )
      : [];
  const rows = [...version.needs, ...joined.map(({ partnerId }) => partnerId)].map((partnerId) => {
    const signature = signatureOf(version, partnerId);
    const left = agreement.signatories.find((one) => one.partnerId === partnerId && one.leftOn !== null);
    return {
      partner: partnerName(found, partnerId),
      signed: signature ? signedWords(signature) : null,
      state: signatureState(signature),
      note: [
        ...(signature?.joins ? ['Joined by signing the version in force'] : []),
        ...(left?.leftOn ? [`Left on ${day(left.leftOn)}`] : []),
      ].join('. '),
      acts: standing ? signingActs(found, partnerId, signature, seat) : noActs,
    };
  });
  const at = [seat.partnership.slug, agreement.slug, version.number] as const;
  const keeps = mayKeepAgreement(seat).allowed;
  const joining = mayJoin.flatMap((partner) => [
    ...(maySignFor(seat, partner).allowed
      ? [{ text: `${partner.name} joins by signing`, href: paths.signAgreement(...at, partner.id) }]
      : []),
    ...(keeps ? [{ text: `${partner.name} joins with a pen`, href: paths.enterPenSignature(...at, partner.id) }] : []),
  ]);
  return {
    rows: rows.toSorted((a, b) => a.partner.localeCompare(b.partner, 'en-GB')),
    joining,
  };
}

const signedWords = ({ signedAs, how, signedOn }: Signature): string =>
  `${signedAs}, ${how === 'with a pen' ? 'with a pen, ' : ''}${day(signedOn)}`;

function signatureState(signature: Signature | undefined) {
  if (!signature) return { kind: 'no-answer', word: 'Not signed yet' };
  return isUnchecked(signature) ? { kind: 'under-way', word: 'Not checked yet' } : { kind: 'done', word: 'Signed' };
}

const noActs = { sign: null, pen: null, check: null, takeBack: null };

function signingActs(
  { agreement, version, record }: FoundVersion,
  partnerId: string,
  signature: Signature | undefined,
  seat: Seat,
) {
  const at = [seat.partnership.slug, agreement.slug, version.number] as const;
  const partner = record.table.party({ kind: 'partner', id: partnerId });
  const signs = maySignFor(seat, partner).allowed;
  const keeps = mayKeepAgreement(seat).allowed;
  const open = version.state === 'out for signing';
  const unchecked = signature !== undefined && isUnchecked(signature);
  const canFall = open || (unchecked && version.state === 'in force');
  return {
    sign: open && signs && !signature ? paths.signAgreement(...at, partnerId) : null,
    pen: open && keeps && !signature ? paths.enterPenSignature(...at, partnerId) : null,
    check:
      signature && unchecked && keeps && signature.enteredBy !== seat.personId
        ? paths.checkPenSignature(...at, signature.id)
        : null,
    takeBack:
      canFall && signature && (signs || unchecked) && (signs || keeps)
        ? paths.takeSignatureBack(...at, partnerId)
        : null,
  };
}
