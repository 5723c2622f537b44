import { eventStoreContract } from '../contract.js';
import { embeddedLedger } from '../fixtures/embedded.js';

eventStoreContract('embedded SQLite', embeddedLedger);
