/** A place in the cluster's log. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export const isBefore = (a: Position, b: Position): boolean => a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
