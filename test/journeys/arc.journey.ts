// The whole arc, from an empty installation to a case study on paper: at a desk, and on a narrow screen without script.
import { stepsOfTheArc } from './arc/steps.ts';
import { test } from './support/journey.ts';

test('the arc, from an empty start to a case study on paper', async ({ page, someoneElse, empty }) => {
  const people = { facilitator: page, nurse: await someoneElse(), governor: await someoneElse() };
  for (const [name, walk] of stepsOfTheArc(empty, people)) await test.step(name, walk);
});

test.describe('with no script, 320 pixels wide', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test('the arc, from an empty start to a case study on paper', async ({ page, someoneElse, empty }) => {
    const people = { facilitator: page, nurse: await someoneElse(), governor: await someoneElse() };
    for (const [name, walk] of stepsOfTheArc(empty, people)) await test.step(name, walk);
  });
});
