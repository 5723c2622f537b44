import { eventStoreContract } from '../contract.js';
import { modelContract } from '../contract/model.js';
import { clusterLedger, REAL_URL, sharedServer } from '../fixtures/cluster.js';

const url = sharedServer();

eventStoreContract(REAL_URL === undefined ? 'EventStoreDB client over the stand-in' : 'EventStoreDB', () => clusterLedger(url()));
modelContract(() => clusterLedger(url()), { runs: 5, commandsEach: 25 });
