// Where a working agreement stands, in a sentence and a state. Pure.
import { day } from '../../shell/words-in-time.ts';
import { type AgreementVersion, signedBy, standingVersion, versionToSign } from './working-agreement.ts';

export interface AgreementStand {
  readonly words: string;
  readonly state: { readonly kind: string; readonly word: string };
}

/** `fromSource`: the record is taken from a document, which gives no version. */
export function agreementStand(versions: readonly AgreementVersion[], fromSource: boolean): AgreementStand {
  const out = versionToSign(versions);
  const standing = standingVersion(versions);
  if (out) return { words: outWords(out, standing), state: { kind: 'under-way', word: 'Out for signing' } };
  if (standing)
    return {
      words: `Version ${standing.number} is in force${standing.inForceOn ? ` since ${day(standing.inForceOn)}` : ''}.`,
      state: { kind: 'agreed', word: 'In force' },
    };
  const ended = versions.find(({ state }) => state === 'ended');
  if (ended) return { words: `Version ${ended.number} has ended.`, state: { kind: 'stopped', word: 'Ended' } };
  if (fromSource && versions.length === 0)
    return { words: 'The source does not say who signed it.', state: { kind: 'tbc', word: 'Not in the source' } };
  return {
    words: 'It is being drafted. Nobody has signed anything.',
    state: { kind: 'planned', word: 'Being drafted' },
  };
}

function outWords(out: AgreementVersion, standing: AgreementVersion | undefined): string {
  const before = standing ? ` Version ${standing.number} stays in force until then.` : '';
  return `Version ${out.number}: ${signedBy(out).length} of ${out.needs.length} have signed.${before}`;
}
