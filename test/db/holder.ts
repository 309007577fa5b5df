// A process that uses the cluster: it says "in" and stays until it is killed.
import { joinCluster } from '../../src/db/cluster.ts';

await joinCluster(JSON.parse(process.argv[2] ?? '{}'));
console.log('in');
setInterval(() => {}, 60_000);
