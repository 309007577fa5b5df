// common-thread migrate: brings the database up to this version, which a start does by itself as well.
import { type Command, withDatabase } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate              bring the database up to this version',
  run: (_, settings) =>
    withDatabase(settings, async () => {
      console.log('The database is up to date.');
      return 0;
    }),
};
