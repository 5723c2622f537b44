import { eventStoreContract } from '../contract.js';
import { ClusterOfTest, REAL_URL, sharedServer } from '../fixtures/cluster.js';

const url = sharedServer();

eventStoreContract(REAL_URL === undefined ? 'EventStoreDB client over the stand-in' : 'EventStoreDB', async () => {
  const cluster = new ClusterOfTest(url());
  const folder = cluster.folder();
  let current = await cluster.node({ folder });
  return {
    store: current,
    async reopen() {
      await current.close();
      current = await cluster.node({ folder });
      return current;
    },
    destroy: () => cluster.end(),
  };
});
