// Two lead a unit together. What one of them would publish alone is kept as asked, shown to the other, and published when both
// have said yes. It is all done on a phone, without script.

import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { follow, go, heading, kept, press, sees, send } from './support/person.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

test('a publication that one co-lead alone is refused is done when the other says yes', async ({
  page: facilitator,
  someoneElse,
  ownExample,
}) => {
  const [lived, manager, officer] = [await someoneElse(), await someoneElse(), await someoneElse()];
  await takeSeat(facilitator, ownExample, 'Facilitator');
  await takeSeat(lived, ownExample, 'Co-lead, lived experience');
  await takeSeat(manager, ownExample, 'Partnership manager');
  await takeSeat(officer, ownExample, 'Day officer');

  const toCoLeads = (page: typeof lived) =>
    page.goto(`${ownExample.address}/partnerships/larkmere-healthcare-partnership/leading/co-leads`);

  await test.step('a facilitator names two for the unit, and each says yes', async () => {
    for (const [who, side] of [
      ['Co-lead, lived experience', 'Lived experience'],
      ['Day officer', 'Operational'],
    ] as const) {
      await toCoLeads(facilitator);
      await follow(facilitator, 'Name a co-lead');
      await send(facilitator, 'Name them', {
        'Where do they lead?': 'Healthcare unit, HMP Larkmere',
        'How many lead together there?': 'Two',
        'Whom do you name?': who,
        'From which side do they lead?': side,
      });
    }
    for (const lead of [lived, officer]) {
      await go(lead, 'Home');
      await follow(lead, 'Would you lead with others?');
      await press(lead, 'Yes, I lead with them');
      await kept(lead, 'You are a co-lead now.');
    }
    await sees(officer, '2 people lead together');
  });

  const toChoose = async (page: typeof lived) => {
    await go(page, 'Evidence');
    await follow(page, /Officers and nurses on one unit/);
    await follow(page, 'Choose what is published');
  };

  await test.step('a manager who does not lead is told that it takes both', async () => {
    await toChoose(manager);
    await expect(manager.getByRole('checkbox').first()).toBeVisible();
    await manager.getByRole('checkbox', { checked: false }).first().check();
    await press(manager, 'Publish what is ticked');
    await expect(heading(manager)).toHaveText('We cannot do that from your seat');
    await sees(
      manager,
      /This takes both leads: Co-lead, lived experience \(lived experience\), Day officer \(operational\)\./,
    );
  });

  let words = '';
  await test.step('one lead alone does not publish: it is kept as asked', async () => {
    await toChoose(lived);
    const box = lived.getByRole('checkbox', { checked: false }).first();
    words = (await lived.locator(`label[for="${await box.getAttribute('id')}"]`).textContent())?.trim() ?? '';
    await box.check();
    await press(lived, 'Publish what is ticked');
    await kept(lived, /It is kept as you asked it\. It takes both leads/);
    await sees(lived, words);
    await expect(lived.getByRole('button', { name: 'Yes, publish exactly this' })).toHaveCount(0);
    await toChoose(manager);
    await expect(manager.getByRole('checkbox', { name: words, exact: true })).not.toBeChecked();
  });

  await test.step('the other sees exactly what would go out, and says no, because', async () => {
    await go(officer, 'Home');
    await follow(officer, 'To publish');
    await sees(officer, words);
    await follow(officer, 'No, and say why');
    await send(officer, 'Say no', { 'Say it in your own words': 'Ask the night staff first' });
    await go(lived, 'Home');
    await follow(lived, 'No to: to publish');
    await sees(lived, 'Ask the night staff first');
  });

  await test.step('it is asked again, and published when both have said yes', async () => {
    await toChoose(lived);
    await lived.getByRole('checkbox', { name: words, exact: true }).check();
    await press(lived, 'Publish what is ticked');
    await go(officer, 'Home');
    await follow(officer, 'To publish');
    await press(officer, 'Yes, publish exactly this');
    await kept(officer, 'Both said yes, and it is done.');
    await toChoose(lived);
    await expect(lived.getByRole('checkbox', { name: words, exact: true })).toBeChecked();
  });

  await test.step('what is out is taken back by one alone, at once', async () => {
    await lived.getByRole('checkbox', { name: words, exact: true }).uncheck();
    await press(lived, 'Publish what is ticked');
    await kept(lived, 'What is published is as you ticked it.');
  });

  await test.step('what people are paid is read in Welsh and in easy read', async () => {
    await toCoLeads(lived);
    await follow(lived, 'Leading');
    await follow(lived, 'Reward and recognition');
    await follow(lived, 'A page to print');
    await follow(lived, 'In easy read');
    await expect(heading(lived)).toHaveText('You are paid for your work with us');
    const easy = lived.url();
    await follow(lived, 'Cymraeg (draft)');
    await lived.goto(easy);
    await expect(heading(lived)).toHaveText('Rydych chi’n cael eich talu am eich gwaith gyda ni');
  });
});
