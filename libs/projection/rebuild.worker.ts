import { parentPort, workerData } from 'node:worker_threads';
import { LogReader } from '#event-store';
import { openActive } from './active-connection.js';
import { contentHash } from './content-hash.js';
import type { Stop } from './errors.js';
import { Generations } from './generations.js';
import { BatchReader } from './log-source.js';
import type { FromRebuildWorker, RebuildInput } from './messages.js';
import { ModelFile, readPosisi } from './model-file.js';
import { knownDefinition, loadModels, type LoadedModels } from './models-module.js';
import { ProjectionRunner } from './runner.js';

/** Thread of one long task: building a new generation beside the live one, or hashing the active one. */
const { folder, models, name, task } = workerData as RebuildInput;
const post = (message: FromRebuildWorker): void => parentPort!.postMessage(message);
const generations = new Generations(folder);

function hashActive(loaded: LoadedModels): void {
  const { db } = openActive(generations, name);
  try {
    const { tables } = knownDefinition(loaded, name);
    db.transaction(() => post({ type: 'hashed', events: readPosisi(db).sequence, contentHash: contentHash(db, tables) }))();
  } finally {
    db.close();
  }
}

/** Applies the log up to where it ended when this began. */
function catchUp(runner: ProjectionRunner, batches: BatchReader): Stop | null {
  const head = batches.look();
  while (runner.position < head && !runner.stopped) {
    runner.step();
    post({ type: 'progress', sequence: runner.position, head });
  }
  return runner.stopped;
}

/** Nothing points at the new file until the live thread takes it over, so a crash here leaves a file to be swept away. */
function build(loaded: LoadedModels): void {
  const definition = knownDefinition(loaded, name);
  const log = LogReader.open(folder);
  const generation = generations.next(name, definition.version);
  const file = ModelFile.create(generation, definition, loaded.versions, false);
  let done = false;
  try {
    const batches = new BatchReader(log, loaded.reader);
    const runner = new ProjectionRunner(definition, file, batches);
    let stop = catchUp(runner, batches);
    const built = { events: runner.position, contentHash: stop ? '' : contentHash(file.db, definition.tables) };
    stop ??= catchUp(runner, batches);
    file.close();
    if (stop) return post({ type: 'stopped', stop });
    generations.sync(generation);
    done = true;
    post({ type: 'built', generation, ...built });
  } finally {
    file.close();
    log.close();
    if (!done) generations.remove(generation);
  }
}

const loaded = await loadModels(models);
if (task === 'build') build(loaded);
else hashActive(loaded);
