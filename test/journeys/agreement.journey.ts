// Three partners at once: asked, answered with a change, drafted, frozen, signed on screen and with a pen, opened again.
import {
  changeAfterSigning,
  freeze,
  printVersion,
  proposeAndCounter,
  reviewWhatIsDue,
  signAtOnce,
  signWithPen,
  startAndDraft,
  takeSeat,
} from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';

test('three partners put an agreement in force, and change it', async ({ page, someoneElse, ownExample }) => {
  const people = {
    governor: await someoneElse(),
    nurse: await someoneElse(),
    worker: await someoneElse(),
    manager: await someoneElse(),
    facilitator: page,
  };
  await takeSeat(people.governor, ownExample, 'Governor');
  await takeSeat(people.nurse, ownExample, 'Nurse');
  await takeSeat(people.worker, ownExample, 'Recovery worker');
  await takeSeat(people.manager, ownExample, 'Partnership manager');
  await takeSeat(people.facilitator, ownExample, 'Facilitator');
  await test.step('asked, and answered with a change that is taken', () => proposeAndCounter(people));
  await test.step('drafted, one at a time in a section', () => startAndDraft(people));
  await test.step('frozen', () => freeze(people.facilitator, 1));
  await test.step('two sign at the same moment', () =>
    signAtOnce(
      [
        [people.nurse, 'Wold and Mere NHS Trust'],
        [people.worker, 'Lanternway'],
      ],
      1,
    ));
  await test.step('one signs with a pen, and another checks the paper', () => signWithPen(people, 1));
  await test.step('changed after a signature', () => changeAfterSigning(people));
  await test.step('the review day of the one in force has come', () => reviewWhatIsDue(people.facilitator));
  await test.step('on paper', async () => {
    expect((await printVersion(people.governor)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
