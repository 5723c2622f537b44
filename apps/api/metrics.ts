import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Ledger } from './ledger.js';
import type { OnAppend } from './measured-store.js';

const replicaStates = ['menyusul', 'tersambung', 'menyambung', 'berhenti'] as const;
const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

let ofProcess: Registry | undefined;

/** Memory, processor, event-loop delay and the like belong to the process, however many servers it holds. */
function processMetrics(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** What a server tells a Prometheus: times in seconds, names `runut_*` beside the usual ones of a Node process. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly append = new Histogram({ name: 'runut_append_seconds', help: 'Appends by what became of them, from the call to the answer', labelNames: ['outcome'], buckets: APPEND_SECONDS, registers: [this.registry] });
  private readonly http = new Histogram({ name: 'runut_http_request_seconds', help: 'HTTP requests by route, from the first byte received to the last byte sent', labelNames: ['method', 'route', 'status'], buckets: HTTP_SECONDS, registers: [this.registry] });

  constructor() {
    // Present from the start: an alert on something that has never happened must find its zero.
    for (const outcome of ['ok', 'duplicate', 'conflict', 'outcome-unknown', 'unavailable']) this.append.zero({ outcome });
  }

  readonly onAppend: OnAppend = (outcome, milliseconds) => this.append.observe({ outcome }, milliseconds / 1_000);

  answered(method: string, route: string, status: number, milliseconds: number): void {
    this.http.observe({ method, route, status }, milliseconds / 1_000);
  }

  /** What is asked of the ledger whenever somebody reads the metrics. */
  follow(ledger: Ledger, unfinished: () => { readonly impor: number; readonly usulan: number }): void {
    const registers = [this.registry];
    const models = (): ReturnType<Ledger['projections']['status']> => ledger.projections.status();
    new Gauge({ name: 'runut_log_sequence', help: 'Sequence of the last event that this server holds', registers, async collect() { this.set(await ledger.store.head()); } });
    new Gauge({ name: 'runut_projection_lag_events', help: 'Events that a read model has not applied yet', labelNames: ['model'], registers, collect() { for (const m of models()) this.set({ model: m.nama }, m.tertinggal); } });
    new Gauge({ name: 'runut_projection_stopped', help: '1 where a read model has stopped at an event that it cannot apply', labelNames: ['model'], registers, collect() { for (const m of models()) this.set({ model: m.nama }, m.keadaan === 'berhenti' ? 1 : 0); } });
    new Counter({
      name: 'runut_projection_events_total', help: 'Sequence that a read model has come to; its rate is the events applied a second', labelNames: ['model'], registers,
      collect() {
        this.reset();
        for (const m of models()) this.inc({ model: m.nama }, m.sampai);
      },
    });
    new Gauge({
      name: 'runut_unfinished_work', help: 'Imports and approved proposals that are accepted but not finished', labelNames: ['kind'], registers,
      collect() {
        const { impor, usulan } = unfinished();
        this.set({ kind: 'impor' }, impor);
        this.set({ kind: 'usulan' }, usulan);
      },
    });
    if (ledger.replica() !== null) this.followReplica(() => ledger.replica()!);
  }

  async text(): Promise<{ readonly type: string; readonly body: string }> {
    const all = Registry.merge([processMetrics(), this.registry]);
    return { type: all.contentType, body: await all.metrics() };
  }

  private followReplica(state: () => NonNullable<ReturnType<Ledger['replica']>>): void {
    const registers = [this.registry];
    new Gauge({ name: 'runut_replica_state', help: '1 for the state that the replica is in', labelNames: ['state'], registers, collect() { for (const s of replicaStates) this.set({ state: s }, state().keadaan === s ? 1 : 0); } });
    new Gauge({ name: 'runut_replica_sequence', help: 'Sequence of the last event in the replica', registers, collect() { this.set(state().sequence); } });
    new Gauge({ name: 'runut_replica_lag_seconds', help: 'Seconds since the replica last held all that the cluster held; -1 before the first time since the start', registers, collect() { this.set(state().lag.detik ?? -1); } });
    new Gauge({ name: 'runut_replica_lag_bytes', help: 'Bytes of the cluster\'s log between the replica and the last end that was seen; -1 where none was seen', registers, collect() { this.set(state().lag.bita ?? -1); } });
    new Counter({
      name: 'runut_replica_reconnects_total', help: 'Connections to the cluster made anew since the start', registers,
      collect() {
        this.reset();
        this.inc(state().sambungUlang);
      },
    });
  }
}
