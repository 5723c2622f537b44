import type { Attempt } from '../history.js';
import { foldLog, hashOf, type AuditedLog } from './log.js';
import { Office, type Issued } from './office.js';
import { auditPromises } from './promises.js';

/** What a node holds at the end of a run, read from its own files. */
export interface Holding {
  readonly node: string;
  readonly bytes: readonly Uint8Array[];
  /** Running hash as the node itself states it. */
  readonly runningHash: string;
  /** Content hash of the real figure model on this node. */
  readonly figures: string;
  /** Figures as the node would answer them, in sen: realisasi by `stream simpul basis`, pagu by `tahap line`. */
  readonly realised: ReadonlyMap<string, bigint>;
  readonly ceilings: ReadonlyMap<string, bigint>;
}

export interface Evidence {
  readonly attempts: readonly Attempt[];
  /** Bytes of the ledger's events as they lie in the server's storage, in the order of their commits. */
  readonly stored: readonly Uint8Array[];
  readonly holdings: readonly Holding[];
}

/** Every fault that the evidence shows; none when the ledger kept its laws. */
export function audit({ attempts, stored, holdings }: Evidence): string[] {
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(text);
  const log = foldLog(stored, fault);
  auditPromises(attempts, log, fault);
  const office = replay(log, attempts, fault);
  for (const holding of holdings) auditHolding(holding, stored, log, office, fault);
  for (const h of holdings) if (h.figures !== holdings[0]!.figures) fault(`${h.node}: the figure model differs from that of ${holdings[0]!.node}`);
  return faults;
}

/** Carries every recorded command out once more on the naive office; at each point, looks at the answers that were given there. */
function replay(log: AuditedLog, attempts: readonly Attempt[], fault: (text: string) => void): Office {
  const office = new Office();
  const bodies = new Map<string, Issued>(attempts.map((a) => [`${a.id} ${hashOf(a.body)}`, a]));
  const open = new Set(attempts.filter((a) => a.answer?.kind === 'refused' || (a.answer?.kind === 'done' && a.answer.count === 0)));
  const justify = (size: number, next: number): void => {
    for (const a of open) {
      if (a.from >= next) continue;
      // An answer is right if it was at any moment between question and answer.
      const right = a.answer!.kind === 'refused' ? office.refuses(a, a.answer!.kode) : office.content(a);
      if (right !== false) open.delete(a);
      else if (a.until < next) {
        open.delete(a);
        fault(`command ${a.id} on ${a.node}: ${a.answer!.kind === 'refused' ? `refused with ${a.answer!.kode}` : 'told "nothing to change"'}, which was right at no moment between sequence ${a.from} and ${Math.min(a.until, size)}`);
      }
    }
  };
  let size = 0;
  for (const append of log.appends) {
    justify(size, append.events.at(-1)!.sequence);
    const issued = bodies.get(`${append.command} ${append.bodyHash}`);
    if (issued) office.apply(append, issued, fault);
    size = append.events.at(-1)!.sequence;
  }
  justify(size, Number.POSITIVE_INFINITY);
  return office;
}

function auditHolding(h: Holding, stored: readonly Uint8Array[], log: AuditedLog, office: Office, fault: (text: string) => void): void {
  if (h.bytes.length !== stored.length) fault(`${h.node}: holds ${h.bytes.length} events, the cluster ${stored.length}`);
  const differs = h.bytes.findIndex((bytes, i) => stored[i] === undefined || Buffer.compare(bytes, stored[i]) !== 0);
  if (differs >= 0) fault(`${h.node}: sequence ${differs + 1} holds other bytes than the cluster`);
  if (h.runningHash !== log.hashes.at(-1)) fault(`${h.node}: its running hash is ${h.runningHash}, a fold of the cluster gives ${log.hashes.at(-1)}`);
  compareFigures(`${h.node}: realisasi`, h.realised, office.realised(), fault);
  compareFigures(`${h.node}: pagu`, h.ceilings, office.ceilings(), fault);
}

function compareFigures(what: string, told: ReadonlyMap<string, bigint>, due: ReadonlyMap<string, bigint>, fault: (text: string) => void): void {
  for (const key of new Set([...told.keys(), ...due.keys()])) if (told.get(key) !== due.get(key)) fault(`${what} ${key} is ${told.get(key)}, a fold of the commands gives ${due.get(key)}`);
}
