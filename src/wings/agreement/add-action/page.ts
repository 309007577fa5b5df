// The form's page: the same for adding and changing a line.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { TakenBack } from '../action.ts';
import type { EngagementChoice } from '../engagement-choice.ts';
import type { Expectation } from '../expectation.ts';
import type { Table } from '../table.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}
export interface ActionAround {
  readonly table: Table;
  readonly expectations: readonly Pick<Expectation, 'id' | 'title'>[];
  readonly themes: readonly Named[];
  readonly choice: EngagementChoice;
}
const titled = ({ id, title }: Named) => ({ value: id, text: title });
const named = ({ id, name }: { id: string; name: string }) => ({ value: id, text: name });

export const actionFormPage = (
  around: ActionAround,
  form: FormView,
  changing: boolean,
  stands: TakenBack = { agreed: false, delivered: false },
): PageEnding =>
  page('wings/agreement/add-action/add-action.njk', {
    title: changing ? 'Change a line of the plan' : 'Add a line to the plan',
    button: changing ? 'Keep these changes' : 'Add this line',
    partners: around.table.partners.map(named),
    perspectives: around.table.parties.filter(({ kind }) => kind === 'perspective').map(named),
    // where a line came from is said once, when it is added
    expectations: changing ? [] : around.expectations.map(titled),
    themes: changing ? [] : around.themes.map(titled),
    choice: around.choice,
    stands,
    form,
  });
