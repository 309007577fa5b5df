// A process that migrates a database and says what it applied.
import { joinCluster } from '../../src/db/cluster.ts';
import { migrate } from '../../src/db/migrate.ts';

const { source, folder } = JSON.parse(process.argv[2] ?? '{}');
const cluster = await joinCluster(source);
console.log(JSON.stringify(await migrate(cluster.connection('migrate', source.database), folder)));
await cluster.close();
