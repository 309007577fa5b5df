// The plain pages as view models, in the reader's language. Pure.
import { type PageEnding, page } from '../endings.ts';
import { type Language, wordsIn } from '../words.ts';

export const plainPaths = {
  help: '/help',
  papers: '/paper',
  paper: (form: string) => `/paper/${form}`,
  howWeKeep: '/how-we-keep',
  easyRead: '/how-we-keep/easy-read',
  worried: '/worried',
  language: (language: string) => `/language/${language}`,
};

const inLanguage = (language: Language, ending: PageEnding): PageEnding => ({ ...ending, language });

export function helpPage(language: Language): PageEnding {
  const { help, draft } = wordsIn(language);
  return inLanguage(language, page('shell/plain-pages/plain.njk', { ...help, draft, tiers: [], easyRead: null }));
}

export function howWeKeepPage(language: Language): PageEnding {
  const { howWeKeep, draft, easyRead } = wordsIn(language);
  const link = { text: easyRead.link, href: plainPaths.easyRead };
  return inLanguage(language, page('shell/plain-pages/plain.njk', { ...howWeKeep, draft, easyRead: link }));
}

export function easyReadPage(language: Language): PageEnding {
  const { title, caption, draft, lines } = wordsIn(language).easyRead;
  const pictures = lines.map(({ words, tier = null, state = null }) => ({ words, tier, state }));
  return inLanguage(language, page('shell/plain-pages/easy-read.njk', { title, caption, draft, lines: pictures }));
}

export function worriedPage(language: Language): PageEnding {
  const { worried, draft } = wordsIn(language);
  const { title, lead, now, staff, you, foot } = worried;
  return inLanguage(
    language,
    page('shell/plain-pages/worried.njk', { title, lead, now, more: [staff, you], foot, draft }),
  );
}

export function papersPage(language: Language): PageEnding {
  const { papers, draft } = wordsIn(language);
  const forms = Object.entries(papers.forms).map(([name, { title, about }]) => ({
    title,
    about,
    href: plainPaths.paper(name),
  }));
  return inLanguage(
    language,
    page('shell/plain-pages/papers.njk', { title: papers.title, lead: papers.lead, forms, draft }),
  );
}

export function paperPage(language: Language, name: string): PageEnding | undefined {
  const { papers, draft } = wordsIn(language);
  const form = Object.hasOwn(papers.forms, name) ? papers.forms[name] : undefined;
  if (!form) return undefined;
  const asks = form.asks.map(({ ask, lines = 0, choices = [] }) => ({ ask, lines, choices }));
  return inLanguage(
    language,
    page('shell/plain-pages/paper-form.njk', {
      title: form.title,
      asks,
      handIn: papers.handIn,
      back: papers.back,
      backHref: plainPaths.papers,
      draft,
    }),
  );
}
