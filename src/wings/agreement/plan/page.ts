// The joint plan: the lines in their sections, and agreed counted apart from delivered.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { type Action, type Counted, countPlan } from '../action.ts';
import { groupByEngagement } from '../group.ts';
import { paths } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import type { Table } from '../table.ts';
import { agreedLabel, agreedStand, cellsOf, deliveredLabel, deliveredStand, type HowFar, saidBy } from './line.ts';

export type RoleOf = (personId: string | null) => string | null;

export function planPage(table: Table, actions: readonly Action[], seat: Seat, roleOf: RoleOf): PageEnding {
  const { slug } = seat.partnership;
  const fromSource = seat.partnership.sourceTitle !== null;
  const groups = groupByEngagement(table, actions);
  const counted = countPlan(actions);
  const going = actions.filter(({ state }) => state !== 'stopped');
  const said = counted.agreed + counted.delivered > 0 || !fromSource;
  return page('wings/agreement/plan/plan.njk', {
    title: 'The joint plan',
    caption: captionOf(table, actions),
    lead: leadOf(counted, fromSource),
    counts:
      counted.lines > 0 && said
        ? [
            {
              words: agreedLabel,
              ends: going.map((one) => agreedStand(one, fromSource).kind),
              count: counted.agreed,
              of: counted.lines,
            },
            {
              words: deliveredLabel,
              ends: going.map((one) => deliveredStand(one, fromSource).kind),
              count: counted.delivered,
              of: counted.lines,
            },
          ]
        : [],
    groups: groups.map(({ title, things }) => ({
      title,
      sections: sectionsOf(things).map((section) => ({
        title: section.title,
        lines: section.lines.map((action) => lineView(action, seat, roleOf)),
      })),
    })),
    addHref: mayKeepPlan(seat).allowed ? paths.addAction(slug) : null,
    empty: absent(seat, 'Not said in the plan yet'),
    take:
      actions.length > 0
        ? {
            table: paths.planTable(slug),
            meaning: paths.planMeaning(slug),
            data: paths.planFile(slug),
            docx: paths.planDocx(slug),
          }
        : null,
    any: actions.length > 0,
  });
}

function captionOf(table: Table, actions: readonly Action[]): string {
  const ids = new Set(actions.map(({ engagementId }) => engagementId));
  const [only] = ids.size === 1 ? ids : [];
  return table.engagement(only ?? null)?.title ?? '';
}

function leadOf({ lines, agreed, delivered, tbc, gaps, stopped }: Counted, fromSource: boolean): string {
  if (lines + stopped === 0) return fromSource ? 'The source gives no line of a plan.' : 'There is no line in it.';
  const open = [
    ...(tbc > 0 ? [`${tbc} ${tbc === 1 ? 'is' : 'are'} TBC`] : []),
    ...(gaps > 0 ? [`${gaps} ${gaps === 1 ? 'is a gap' : 'are gaps'}`] : []),
    ...(stopped > 0 ? [`${stopped} stopped`] : []),
  ].join(', ');
  const rest = open ? ` ${open}.` : '';
  if (fromSource && agreed + delivered === 0)
    return `${plural(lines, 'line')}. The source does not say which are agreed or delivered.${rest}`;
  return `${agreed} of ${plural(lines, 'line')} ${agreed === 1 ? 'is' : 'are'} agreed. ${delivered} ${delivered === 1 ? 'is' : 'are'} delivered. Agreeing is not the same as doing, so we count them apart.${rest}`;
}

interface Section {
  readonly title: string | null;
  readonly lines: readonly Action[];
}
/** In the order in which they first stand in the plan. */
export function sectionsOf(actions: readonly Action[]): Section[] {
  const sections = [...Map.groupBy(actions, ({ section }) => section)];
  const named = sections.some(([title]) => title !== null);
  return sections.map(([title, lines]) => ({ title: title ?? (named ? 'Everything else' : null), lines }));
}

function lineView(action: Action, seat: Seat, roleOf: RoleOf) {
  return {
    expected: action.expected,
    href: paths.action(seat.partnership.slug, action.id),
    ...cellsOf(action),
    states: howFar(action, seat, roleOf),
  };
}

/** Two states, side by side, each with who said it. */
export function howFar(action: Action, seat: Seat, roleOf: RoleOf): HowFar[] {
  const fromSource = seat.partnership.sourceTitle !== null;
  const { agreed, delivered, state, because } = action;
  const missing = absent(seat);
  return [
    {
      label: agreedLabel,
      ...agreedStand(action, fromSource),
      note: agreed && saidBy(agreed, roleOf(agreed.personId), missing),
    },
    {
      label: deliveredLabel,
      ...deliveredStand(action, fromSource),
      note: state === 'stopped' ? because : delivered && saidBy(delivered, roleOf(delivered.personId), missing),
    },
  ];
}
