import type { Storage } from '../support/eventstore-standin/index.js';
import { recordedEvent } from '../support/eventstore-standin/wire.js';

/** What the server has committed for the ledger, seen from inside the server: the truth that everybody else is held to. */
export class Mirror {
  readonly bytes: Uint8Array[] = [];
  private position = 0;
  private detach = (): void => undefined;

  constructor(private readonly prefix: string) {}

  /** Follows a storage; after a restart of the server, the next one. */
  attach(storage: Storage): void {
    this.detach();
    const take = (): void => {
      for (const event of storage.allForwards(this.position, Number.MAX_SAFE_INTEGER)) {
        this.position = event.position + 1;
        if (event.stream.startsWith(this.prefix)) this.bytes.push(recordedEvent(event.wire).getData_asU8().slice());
      }
    };
    take();
    this.detach = storage.onCommit(take);
  }
}
