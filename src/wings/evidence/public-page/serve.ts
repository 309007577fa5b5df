// The public page at /public/<partnership>, its answers and its feeds: read without a handle and without a cookie.
import { jsonFeedSays } from '../../../interop/feed/described.ts';
import { atomFeed, jsonFeed } from '../../../interop/feed/feed.ts';
import type { OpenAnswer, OpenAsk, OpenDocuments } from '../../../shell/open-documents.ts';
import type { OpenPage } from '../../../shell/open-page.ts';
import { readPublicFacts, readPublicReport } from '../store/public.ts';
import type { PublicFacts, PublicReport } from './facts.ts';
import { feedOf } from './feed-of.ts';
import { openReport, openReportPdf } from './open-report.ts';
import { publicPagePaths as paths } from './paths.ts';
import { answersView, publicView } from './view.ts';

const folder = 'wings/evidence/public-page';
const nothing: OpenPage = {
  ...{ page: `${folder}/nothing.njk`, view: { title: 'There is no public page at this address' }, missing: true },
};

const of =
  (answer: (facts: PublicFacts, ask: OpenAsk) => OpenAnswer): ((ask: OpenAsk) => Promise<OpenAnswer>) =>
  async (ask) => {
    const facts = await readPublicFacts(ask.tx, ask.params.partnership ?? '', ask.today);
    return facts ? answer(facts, ask) : nothing;
  };
const page = (name: string, view: (facts: PublicFacts) => OpenPage['view']) =>
  of((facts) => ({
    ...{ page: `${folder}/${name}.njk`, view: view(facts) },
    partnership: {
      name: facts.name,
      href: paths.publicAt(facts.slug),
      tagline: facts.tagline,
      fictional: facts.fictional,
    },
  }));

const report =
  (answer: (found: PublicReport, ask: OpenAsk) => OpenAnswer): ((ask: OpenAsk) => Promise<OpenAnswer>) =>
  async (ask) => {
    const found = await readPublicReport(ask.tx, ask.params.partnership ?? '', ask.params.report ?? '');
    return found ? answer(found, ask) : nothing;
  };

const p = ':partnership';
const r = ':report';

export const openPublicPage: OpenDocuments = {
  under: '/public',
  nothing,
  // words of people stand on it: taken back, they are gone from every copy within a minute
  keptSeconds: 60,
  documents: [
    { path: paths.publicAt(p), answer: page('public-page', publicView) },
    { path: paths.publicAnswers(p), answer: page('public-answers', answersView) },
    { path: paths.publicReport(p, r), answer: report(openReport) },
    {
      path: paths.publicReportPdf(p, r),
      answer: report((found, { baseUrl }) => ({ bytes: openReportPdf(found, baseUrl), type: 'application/pdf' })),
    },
    {
      path: paths.publicAtom(p),
      answer: of((facts, { baseUrl }) => ({ text: atomFeed(feedOf(facts, baseUrl)), type: 'application/atom+xml' })),
    },
    {
      path: paths.publicJson(p),
      describes: jsonFeedSays,
      answer: of((facts, { baseUrl }) => ({
        text: JSON.stringify(jsonFeed(feedOf(facts, baseUrl))),
        type: 'application/feed+json',
      })),
    },
  ],
};
