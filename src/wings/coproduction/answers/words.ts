// The words that people meet who told something, in English, in draft Welsh and in draft easy read: each once. Pure.
import type { Language } from '../../../shell/words.ts';
import type { AnswerKind, WayToHear } from './put.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type Became = AnswerKind | 'held open' | 'no answer';
type Each<Names extends string> = Readonly<Record<Names, string>>;
export interface AnswerWords {
  /** Said at the foot of every page and print whose words nobody has checked yet. */
  readonly draft: string | null;
  readonly easyDraft: string;
  readonly answers: Each<Became>;
  readonly easyAnswers: Each<Became>;
  readonly change: Each<'changed' | 'nothing has changed'>;
  readonly hearBy: Each<WayToHear>;
  readonly hearHints: Each<WayToHear>;
  readonly hearWrong: Each<'way' | 'email' | 'language' | 'noPage'>;
  readonly say: Each<
    | 'title'
    | 'asked'
    | 'lead'
    | 'words'
    | 'hear'
    | 'email'
    | 'emailHint'
    | 'language'
    | 'easy'
    | 'more'
    | 'missing'
    | 'button'
    | 'nextTitle'
    | 'kept'
  > & { readonly next: readonly string[] };
  readonly story: Each<
    | (
        | 'title'
        | 'asked'
        | 'lead'
        | 'words'
        | 'wordsHint'
        | 'readBack'
        | 'readBackMissing'
        | 'hear'
        | 'email'
        | 'emailHint'
      )
    | (
        | 'missing'
        | 'place'
        | 'perspective'
        | 'noPlace'
        | 'noPerspective'
        | 'more'
        | 'number'
        | 'language'
        | 'easy'
        | 'button'
        | 'nextTitle'
        | 'kept'
      )
    | ('numberTitle' | 'numberLead' | 'numberLabel' | 'numberHow' | 'numberTo' | 'tear')
  > & { readonly next: readonly string[] };
  readonly yours: Each<
    | (
        | 'title'
        | 'lead'
        | 'nothingYet'
        | 'sayHref'
        | 'youSaid'
        | 'told'
        | 'putTo'
        | 'theySay'
        | 'read'
        | 'readNote'
        | 'readOn'
        | 'does'
      )
    | ('readIt' | 'easy' | 'takeBack' | 'changedAsk' | 'changedNote' | 'changedDone' | 'answer' | 'due')
  > & { readonly state: Each<'received' | 'kept' | 'set aside' | 'withdrawn'> };
  readonly takeBack: Each<'title' | 'lead' | 'button' | 'kept'>;
  readonly slip: Each<
    'private' | 'to' | 'title' | 'youSaid' | 'gone' | 'by' | 'askChanged' | 'tick' | 'noName' | 'fold' | 'setAside'
  > & { readonly boxes: readonly string[] };
  readonly notice: Each<'title' | 'lead' | 'foot'>;
  readonly readOut: Each<'title' | 'lead' | 'ask' | 'foot'>;
  readonly mail: Each<'subject' | 'hello' | 'stop'>;
}

export const answerWordsIn = (language: Language): AnswerWords => (language === 'cy' ? welsh : english);
