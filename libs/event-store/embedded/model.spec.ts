import { modelContract } from '../contract/model.js';
import { embeddedLedger } from '../fixtures/embedded.js';

modelContract(embeddedLedger, { runs: 25, commandsEach: 50 });
