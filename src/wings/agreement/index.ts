// The face of the agreement wing: vision, expectations, the working agreement, the joint plan, the forum.
export { paths as agreementPaths } from './paths.ts';
export { moveTier, type Publishable, readAgreed } from './store/for-report.ts';
