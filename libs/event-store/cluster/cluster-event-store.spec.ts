import { eventStoreContract, oneThread } from '../contract.js';
import { modelContract } from '../contract/model.js';
import { clusterLedger, REAL_URL, sharedServer } from '../fixtures/cluster.js';

const url = sharedServer();

// Starting the threads of a node anew for each of these tests would cost more than the tests. What the threads change is
// in the model below and in the other specs of this folder, which run as a server does.
eventStoreContract(REAL_URL === undefined ? 'EventStoreDB client over the stand-in' : 'EventStoreDB', () => clusterLedger(url(), oneThread));
modelContract(() => clusterLedger(url()), { runs: 5, commandsEach: 25 });
