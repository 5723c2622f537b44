import { ClusterEventStore, CommandRunner, EmbeddedEventStore, buildEventReader, type ClusterTiming, type EventReader, type EventStore, type EventStoreError, type ReplicaState } from '#event-store';
import { FolderBerkas, type SimpananBerkas } from '#impor';
import { Projections } from '#projection';
import { Subscription } from 'rxjs';
import { letakKunciSegel, type KlasterSettings } from './ledger-settings.js';
import { MeasuredStore, type OnAppend } from './measured-store.js';
import { catalogues } from './read-models.js';

/** The built module of read models, for threads that load it by its address. */
export const readModelsModule = new URL('./read-models.js', import.meta.url);

export interface LedgerOptions {
  /** Folder of the ledger (`RUNUT_DATA`). On a cluster it holds this node's replica and read models. */
  readonly folder: string;
  /** The cluster that carries the log; without one it is the folder's own. */
  readonly klaster?: KlasterSettings | null;
  /** Only read, beside a process that writes. */
  readonly readOnly?: boolean;
  /** Clock of this node. */
  readonly now?: () => Date;
  readonly onNotice?: (text: string) => void;
  /** The log has stopped for good (replica and cluster disagree, the disk failed): this process must end. */
  readonly onStopped?: (error: EventStoreError) => void;
  readonly onAppend?: OnAppend;
  /** Where imported files are kept; by default in the folder. */
  readonly berkas?: SimpananBerkas;
  /** File of the key that signs checkpoints; by default beside the folder. */
  readonly kunciSegel?: string;
  /** Rhythm of the cluster engine's supervision; tests make it faster. */
  readonly timing?: Partial<ClusterTiming>;
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
  /** File of the key that signs checkpoints, whether or not it is there. */
  readonly kunciSegel: string;
  /** How this node stands to its cluster; null where the log is the folder's own, or is only read. */
  replica(): ReplicaState | null;
  close(): Promise<void>;
}

export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { folder, readOnly = false, now = () => new Date(), onNotice = () => undefined, berkas = new FolderBerkas(folder), kunciSegel = letakKunciSegel(folder) } = options;
  const reader = buildEventReader(catalogues);
  const { store, replica } = await openStore(options);
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
    return { folder, readOnly, store, reader, projections, runner, berkas, kunciSegel, replica, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The engine that the settings choose. Beside a process that writes, both are read in the same form. */
async function openStore({ folder, klaster = null, readOnly = false, onNotice, onStopped, onAppend, timing }: LedgerOptions): Promise<Pick<Ledger, 'store' | 'replica'>> {
  const measured = (engine: EventStore): EventStore => (onAppend === undefined ? engine : new MeasuredStore(engine, onAppend));
  if (klaster === null || readOnly) return { store: measured(await EmbeddedEventStore.open(folder, { readOnly })), replica: () => null };
  const cluster = await ClusterEventStore.open({ folder, ...klaster, ...(onNotice && { onNotice }), ...(onStopped && { onStopped }), ...(timing && { timing }) });
  return { store: measured(cluster), replica: () => cluster.replica() };
}
