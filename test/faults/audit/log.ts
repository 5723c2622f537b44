import { createHash } from 'node:crypto';

// The auditor's own reading of the log: it shares no code with what it audits, so that one mistake cannot hide in both.

export interface LoggedEvent {
  readonly sequence: number;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly berlaku: string;
  readonly aktor: string;
  readonly command: { readonly id: string; readonly bodyHash: string };
  readonly usulan: { readonly id: string; readonly hash: string; readonly penyetuju: string } | null;
}

/** The events of one command, which stand together. */
export interface LoggedAppend {
  readonly command: string;
  readonly bodyHash: string;
  readonly stream: string;
  readonly aktor: string;
  readonly usulan: LoggedEvent['usulan'];
  readonly events: readonly LoggedEvent[];
}

export interface AuditedLog {
  readonly appends: readonly LoggedAppend[];
  readonly perCommand: ReadonlyMap<string, LoggedAppend>;
  readonly size: number;
  /** Running hash before each event and after the last: position n is the hash of the first n events. */
  readonly hashes: readonly string[];
}

/** JSON with sorted keys: for the texts, integers and nulls of our events this is RFC 8785. */
export function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${sorted(v)}`).join(',')}}`;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export const hashOf = (body: unknown): string => sha256(sorted(body));

interface RawEnvelope {
  id: string; stream: string; revision: number; type: string; data: Record<string, unknown>; dicatat: string; berlaku: string;
  aktor: { id: string }; command: { id: string; bodyHash: string }; part: { i: number; n: number }; usulan: LoggedEvent['usulan'];
}

/**
 * Folds the bytes of the log as they lie in the server's storage, in the order of their commits. Finds what no ledger
 * may hold: bytes that are not canonical, an append that is torn, a revision that jumps, an id or a command twice.
 */
export function foldLog(bytes: readonly Uint8Array[], fault: (text: string) => void): AuditedLog {
  const appends: LoggedAppend[] = [];
  const perCommand = new Map<string, LoggedAppend>();
  const revisions = new Map<string, number>();
  const ids = new Set<string>();
  const hashes = ['0'.repeat(64)];
  let open: { append: LoggedAppend & { events: LoggedEvent[] }; n: number; dicatat: string } | undefined;

  bytes.forEach((raw, at) => {
    const sequence = at + 1;
    const text = Buffer.from(raw).toString('utf8');
    const e = JSON.parse(text) as RawEnvelope;
    hashes.push(sha256(Buffer.concat([Buffer.from(hashes.at(-1)!, 'hex'), Buffer.from(sha256(raw), 'hex')])));
    if (sorted(e) !== text) fault(`sequence ${sequence}: bytes are not canonical`);
    if (ids.has(e.id)) fault(`sequence ${sequence}: event ${e.id} is in the log twice`);
    ids.add(e.id);
    const due = (revisions.get(e.stream) ?? -1) + 1;
    if (e.revision !== due) fault(`sequence ${sequence}: ${e.stream} at revision ${e.revision} where ${due} was due`);
    revisions.set(e.stream, e.revision);

    const event: LoggedEvent = { sequence, id: e.id, stream: e.stream, revision: e.revision, type: e.type, data: e.data, berlaku: e.berlaku, aktor: e.aktor.id, command: e.command, usulan: e.usulan };
    if (e.part.i === 1) {
      if (open) fault(`sequence ${sequence}: the append of ${open.append.command} before it is torn`);
      const append = { command: e.command.id, bodyHash: e.command.bodyHash, stream: e.stream, aktor: e.aktor.id, usulan: e.usulan, events: [event] };
      if (perCommand.has(e.command.id)) fault(`sequence ${sequence}: command ${e.command.id} is carried out twice`);
      perCommand.set(e.command.id, append);
      appends.push(append);
      open = { append, n: e.part.n, dicatat: e.dicatat };
    } else if (!open || e.part.i !== open.append.events.length + 1 || e.part.n !== open.n || e.stream !== open.append.stream || e.command.id !== open.append.command || e.dicatat !== open.dicatat) {
      fault(`sequence ${sequence}: part ${e.part.i} of ${e.part.n} stands in no append`);
    } else open.append.events.push(event);
    if (open && open.append.events.length === open.n) open = undefined;
  });
  if (open) fault(`the append of ${open.append.command} at the end of the log is torn`);
  return { appends, perCommand, size: bytes.length, hashes };
}
