import { parentPort, workerData } from 'node:worker_threads';
import { serveReplica, type ReplicaSettings } from './replica-service.js';

serveReplica(parentPort!, workerData as ReplicaSettings);
