import { CommandRunner, EmbeddedEventStore, buildEventReader, type EventReader, type EventStore } from '#event-store';
import { FolderBerkas, type SimpananBerkas } from '#impor';
import { Projections } from '#projection';
import { Subscription } from 'rxjs';
import { catalogues } from './read-models.js';

/** The built module of read models, for threads that load it by its address. */
export const readModelsModule = new URL('./read-models.js', import.meta.url);

export interface LedgerOptions {
  /** Folder of the ledger (`RUNUT_DATA`). */
  readonly folder: string;
  /** Only read, beside a process that writes. */
  readonly readOnly?: boolean;
  /** Clock of this node. */
  readonly now?: () => Date;
  readonly onNotice?: (text: string) => void;
  /** Where imported files are kept; by default in the folder. */
  readonly berkas?: SimpananBerkas;
}

/** An open ledger: the log, its read models, its files, and the one way to write. */
export interface Ledger {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly store: EventStore;
  readonly reader: EventReader;
  readonly projections: Projections;
  readonly runner: CommandRunner;
  readonly berkas: SimpananBerkas;
  close(): Promise<void>;
}

export async function openLedger({ folder, readOnly = false, now = () => new Date(), onNotice = () => undefined, berkas = new FolderBerkas(folder) }: LedgerOptions): Promise<Ledger> {
  const reader = buildEventReader(catalogues);
  const store = await EmbeddedEventStore.open(folder, { readOnly });
  try {
    const projections = await Projections.start({ folder, modelsModule: readModelsModule, readOnly, onNotice });
    projections.notify(await store.head());
    const runner = new CommandRunner(store, reader, now, async (sequence) => {
      projections.notify(sequence);
      await projections.waitFor(sequence);
    });
    const tail = readOnly ? Subscription.EMPTY : store.subscribe((await store.head()) + 1, (append) => { projections.notify(append.at(-1)!.sequence); return []; }).subscribe({ error: (error: unknown) => onNotice(`Langganan buku besar berhenti: ${String(error)}`) });
    const close = async (): Promise<void> => {
      tail.unsubscribe();
      await projections.close();
      await store.close();
    };
    return { folder, readOnly, store, reader, projections, runner, berkas, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
