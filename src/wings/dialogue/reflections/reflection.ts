// The four practices of dialogue and its four principles, in plain words. Pure.
import type { Payloads } from '../../../room/index.ts';

type On = Payloads['reflection kept']['on'];

export const practiceWords: Record<On, { readonly name: string; readonly about: string }> = {
  voice: { name: 'Voice', about: 'Saying what is true for you' },
  listening: { name: 'Listening', about: 'Hearing what is there, in others and in yourself' },
  respect: { name: 'Respect', about: 'Letting each view stand as a view' },
  suspension: { name: 'Suspension', about: 'Holding back a judgement to look at it' },
  awareness: { name: 'Awareness', about: 'Seeing what we are doing while we do it' },
  potential: { name: 'Potential', about: 'What could be, that is not yet' },
  participation: { name: 'Participation', about: 'Everyone being part of it' },
  coherence: { name: 'Coherence', about: 'How things hang together' },
};
