/** An event as the cluster hands it over. */
export interface ArrivedEvent {
  /** Name of the stream in the cluster, with the ledger's prefix. */
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly commit: bigint;
  readonly prepare: bigint;
  readonly bytes: Uint8Array;
}
