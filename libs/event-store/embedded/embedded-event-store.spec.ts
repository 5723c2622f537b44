import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../contract.js';
import { EmbeddedEventStore } from './embedded-event-store.js';

eventStoreContract('embedded SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runut-log-'));
  let current = await EmbeddedEventStore.open(folder);
  return {
    store: current,
    async reopen() {
      await current.close();
      current = await EmbeddedEventStore.open(folder);
      return current;
    },
    async destroy() {
      await current.close();
      rmSync(folder, { recursive: true });
    },
  };
});
