// The empty list, to be filled in or to compare one's own with.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { file } from '../../../../shell/endings.ts';
import { listColumns } from '../taken-list.ts';

export const takeListTemplate = async () =>
  file(
    tableOf(
      listColumns.map(({ name }) => name),
      [],
    ),
    'text/csv; charset=utf-8; header=present',
    'people.csv',
  );
