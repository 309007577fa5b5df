// One sheet of a round, read from a form. Nothing of it is ever kept apart from the box. Pure.

import type { FieldError, Reading } from '../../../../shell/form.ts';
import type { Language } from '../../../../shell/words.ts';
import { isByOrganisers } from '../../common-ground/asked.ts';
import { askedAs } from '../question-words.ts';
import type { RoundQuestion } from '../round.ts';
import { answerSymbols, answerWords, type Sheet, type SheetAnswer } from '../sheet.ts';
import { roundWordsIn } from '../words.ts';

/** As much as the box takes of one answer in words. */
const LETTERS_AT_MOST = 4000;
const fieldOf = ({ position }: Pick<RoundQuestion, 'position'>): string => `q${position}`;

/** Lines may be left empty; a sheet on which all are is none. */
export function readSheet(
  body: Record<string, unknown>,
  questions: readonly RoundQuestion[],
  language: Language,
): Reading<Sheet> {
  const words = roundWordsIn(language);
  const errors: FieldError[] = [];
  const sheet = questions.map((question): SheetAnswer => {
    const name = fieldOf(question);
    const typed = body[name] ?? '';
    if (typeof typed !== 'string') {
      errors.push({ name, text: words.notAnAnswer });
      return null;
    }
    if (question.answers === 'words') {
      const said = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
      if (said.length > LETTERS_AT_MOST) errors.push({ name, text: words.tooLong });
      return said === '' ? null : said;
    }
    if (typed !== '' && !/^[1-4]$/.test(typed)) errors.push({ name, text: words.notAnAnswer });
    // 1 to 4, or nothing: just looked at
    return (/^[1-4]$/.test(typed) ? Number(typed) : 0) as SheetAnswer;
  });
  const [first] = questions;
  if (errors.length === 0 && first && sheet.every((answer) => answer === 0 || answer === null))
    errors.push({ name: fieldOf(first), text: words.nothing });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: sheet };
}

/** The questions as a sheet shows them, in the words that they have on paper. */
export function sheetQuestions(questions: readonly RoundQuestion[], language: Language, easy: boolean) {
  const words = roundWordsIn(language);
  let before: string | null = null;
  return questions.map((question) => {
    const { answers, grouping } = question;
    const asked = askedAs(question, { easy, language });
    // the headings of a framework are in nobody's easy words and in no Welsh
    const heading = isByOrganisers(question) ? null : grouping;
    const begins = !easy && language === 'en' && heading !== null && heading !== before;
    before = heading;
    return {
      name: fieldOf(question),
      grouping: begins ? heading : null,
      ...{ legend: asked.name, lang: asked.lang, picture: asked.picture },
      hint: asked.words,
      by: asked.by,
      aside: answers === 'words' ? words.ownWords : null,
      answers:
        answers === 'words'
          ? null
          : answerWords[language][answers].map((text, i) => ({
              value: String(i + 1),
              text,
              symbol: answerSymbols[answers][i] ?? 'question',
            })),
    };
  });
}
