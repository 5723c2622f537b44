import { parentPort, workerData } from 'node:worker_threads';
import { serveConnection } from './connection-service.js';
import type { ConnectionSettings } from './protocol.js';

serveConnection(parentPort!, workerData as ConnectionSettings);
