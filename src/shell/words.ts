// The words that people meet who take part: each plain word once, in English and in Welsh. Pure.
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}
interface PaperAsk {
  readonly ask: string;
  readonly lines?: number;
  readonly choices?: readonly string[];
}
export interface PaperForm {
  readonly title: string;
  readonly about: string;
  readonly asks: readonly PaperAsk[];
}
export interface Words {
  /** What participants' pages say for a word of the staff pages. */
  readonly plain: Readonly<Record<'perspective' | 'commitment' | 'kept', string>>;
  /** Said at the top of every page whose words nobody has checked yet. */
  readonly draft: string | null;
  readonly frame: Readonly<
    Record<
      | 'worried'
      | 'skip'
      | 'signOut'
      | 'help'
      | 'paper'
      | 'howWeKeep'
      | 'otherLanguage'
      | 'print'
      | 'back'
      | 'madeUp'
      | 'madeUpMore'
      | 'problemsBefore'
      | 'oneProblem'
      | 'problems'
      | 'problemsKept',
      string
    >
  >;
  readonly worried: {
    readonly title: string;
    readonly lead: string;
    readonly now: { readonly heading: string; readonly steps: readonly string[] };
    readonly staff: Section;
    readonly you: Section;
    readonly foot: string;
  };
  /** The concern sheet of one place. */
  readonly sheet: {
    readonly first: Readonly<Record<'prison' | 'ward' | 'community service', string>>;
  } & Readonly<
    Record<
      | (
          | 'lead'
          | 'unset'
          | 'unsetNext'
          | 'unsetOutside'
          | 'now'
          | 'nights'
          | 'ifStaff'
          | 'beginOutside'
          | 'isStaff'
          | 'notStaff'
        )
      | ('staffTitle' | 'staffLead' | 'outside' | 'danger' | 'trust' | 'where' | 'noPlace'),
      string
    >
  >;
  readonly help: { readonly title: string; readonly lead: string; readonly sections: readonly Section[] };
  readonly howWeKeep: {
    readonly title: string;
    readonly lead: string;
    readonly tiers: readonly { readonly tier: string; readonly words: string }[];
    readonly sections: readonly Section[];
  };
  readonly easyRead: {
    readonly title: string;
    readonly caption: string;
    readonly link: string;
    readonly draft: string;
    /** A picture and a sentence: how far something goes, or how it ends. */
    readonly lines: readonly { readonly tier?: string; readonly state?: string; readonly words: string }[];
  };
  readonly papers: {
    readonly title: string;
    readonly lead: string;
    readonly back: string;
    readonly handIn: string;
    readonly forms: Readonly<Record<string, PaperForm>>;
  };
}

const inEnglish = withPlainWords(english);
const inWelsh = withPlainWords(welsh);

export const wordsIn = (language: Language): Words => (language === 'cy' ? inWelsh : inEnglish);

/** `{perspective}` in a sentence becomes the plain word for it. */
function withPlainWords(file: Words): Words {
  const plain: Readonly<Record<string, string>> = file.plain;
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => plain[name] ?? `{${name}}`);
  return JSON.parse(JSON.stringify(file), (_, value) => (typeof value === 'string' ? fill(value) : value));
}
