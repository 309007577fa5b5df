// common-thread verify-agreement FILE.pdf: whether a printed agreement says what was frozen. It needs no database.
import { readFileSync } from 'node:fs';
import { checkWords } from '../interop/agreement/check-words.ts';
import { PlainFault } from '../plain-fault.ts';
import { day } from '../shell/words-in-time.ts';
import { type AsPrinted, type Checked, checkPaper, signingPage } from '../wings/agreement/index.ts';
import type { Command } from './command.ts';

export const verifyAgreement: Command = {
  name: 'verify-agreement',
  usage: 'verify-agreement FILE.pdf   say whether a printed working agreement is as it was printed',
  run: async ([file]) => {
    if (file === undefined) {
      console.error('Say which file: common-thread verify-agreement FILE.pdf');
      return 2;
    }
    const checked = await checkPaper(bytesOf(file));
    if (checked.is !== 'as printed') throw new PlainFault(`${file}: ${refusal(checked)}`);
    console.log(linesOf(checked).join('\n'));
    return 0;
  },
};

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new PlainFault(`${file} cannot be read. Name a PDF that is there.`);
  }
}

function refusal(checked: Exclude<Checked, AsPrinted>): string {
  switch (checked.is) {
    case 'too large':
      return 'this file is larger than any agreement that we print. It was not looked at.';
    case 'not a PDF':
      return 'this is not a PDF.';
    case 'broken':
      return 'this PDF is broken or cut short, so it cannot be checked. Ask for the paper again.';
    case 'not ours':
      return 'this PDF does not carry the words of a working agreement. It is not one that Common Thread printed, or they were taken out of it.';
    case 'print spoilt':
      return 'the list of signatures that was put into this PDF was changed. Do not rely on this copy.';
    case 'words spoilt':
      return `the words that were put into this PDF were changed (${checked.because}). Do not rely on this copy.`;
    case 'changed':
      return changed(checked);
  }
}

function changed({ where, otherVersion }: Extract<Checked, { is: 'changed' }>): string {
  const print =
    otherVersion === null
      ? ''
      : ` It was printed by Common Thread ${otherVersion}, which may set the same words otherwise: check it with that version before you think ill of anyone.`;
  if (where === 'nothing that can be read')
    return `this file was changed after it was printed. Its pages hold the same words, but they may show something else: a letter can be drawn as another. Do not rely on this copy.${print}`;
  return `page ${where.page} was changed after it was printed. It says “${where.says}” where the words that belong to its digest say “${where.shouldSay}”. Do not rely on this copy.${print}`;
}

function linesOf({ text, digest, facts }: AsPrinted): string[] {
  const { standing, rows } = signingPage(text, facts.signatures, facts.state);
  const printed = day(new Date(facts.printedAt));
  return [
    'This is exactly the paper that Common Thread prints: every page says what its digest stands for.',
    ...(text.fictional ? ['Made up. No part of this is about a real place or a real person.'] : []),
    '',
    `  ${text.title}, version ${text.number}, of ${text.partnership}`,
    `  Check words: ${checkWords(digest).join(' ')}`,
    `  Digest (SHA-256): ${Buffer.from(digest).toString('hex')}`,
    '',
    `  When it was printed, on ${printed}: ${standing}`,
    ...rows.map(({ partner, by, when }) => `    ${partner}: ${when}${by === 'Nobody yet' ? '' : ` (${by})`}`),
    '',
    'Now compare the check words, or better the whole digest, with those on the partnership’s own page. When they are the',
    'same, these are the words that were frozen there. That page also says who has signed: a file alone cannot prove it.',
  ];
}
