import { parentPort, workerData } from 'node:worker_threads';
import { LogReader } from '#event-store';
import { LiveModels } from './live-models.js';
import type { ToLiveWorker, WorkerInput } from './messages.js';
import { loadModels } from './models-module.js';

/** Thread of the live models: one batch a turn, so that messages are heard between batches, never inside one. */
const { folder, models } = workerData as WorkerInput;
const port = parentPort!;
const log = LogReader.open(folder);
const live = new LiveModels(folder, await loadModels(models), log, (message) => port.postMessage(message));
let scheduled: NodeJS.Immediate | null = null;

function wake(): void {
  scheduled ??= setImmediate(() => {
    scheduled = null;
    if (live.round()) wake();
  });
}

port.on('message', (message: ToLiveWorker) => {
  switch (message.type) {
    case 'wake':
      return wake();
    case 'replace':
      live.replace(message.with);
      return wake();
    case 'released':
      return live.released(message.generation);
    case 'close':
      if (scheduled) clearImmediate(scheduled);
      live.close();
      log.close();
      port.close();
  }
});

live.open();
wake();
