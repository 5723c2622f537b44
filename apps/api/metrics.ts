import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ReplicaState } from '#event-store';
import type { ModelStatus } from '#projection';
import type { Ledger } from './ledger.js';
import type { OnAppend } from './measured-store.js';

const replicaStates = ['menyusul', 'tersambung', 'menyambung', 'berhenti'] as const;
const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A number, or one for each value of the label. */
type Values = readonly (readonly [of: string, value: number])[];
type Ask = () => Values | number | Promise<number>;

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
    const models = (of: (m: ModelStatus) => number) => (): Values => ledger.projections.status().map((m) => [m.nama, of(m)]);
    this.gauge('runut_log_sequence', 'Sequence of the last event that this server holds', async () => ledger.store.head());
    this.gauge('runut_projection_lag_events', 'Events that a read model has not applied yet', models((m) => m.tertinggal), 'model');
    this.gauge('runut_projection_stopped', '1 where a read model has stopped at an event that it cannot apply', models((m) => (m.keadaan === 'berhenti' ? 1 : 0)), 'model');
    this.counter('runut_projection_events_total', 'Sequence that a read model has come to; its rate is the events applied a second', models((m) => m.sampai), 'model');
    this.gauge('runut_unfinished_work', 'Imports and approved proposals that are accepted but not finished', () => Object.entries(unfinished()), 'kind');
    const replica = (): ReplicaState => ledger.replica()!;
    if (ledger.replica() === null) return;
    this.gauge('runut_replica_state', '1 for the state that the replica is in', () => replicaStates.map((s) => [s, replica().keadaan === s ? 1 : 0]), 'state');
    this.gauge('runut_replica_sequence', 'Sequence of the last event in the replica', () => replica().sequence);
    this.gauge('runut_replica_lag_seconds', 'Seconds since the replica last held all that the cluster held; -1 before the first time since the start', () => replica().lag.detik ?? -1);
    this.gauge('runut_replica_lag_bytes', "Bytes of the cluster's log between the replica and the last end that was seen; -1 where none was seen", () => replica().lag.bita ?? -1);
    this.counter('runut_replica_reconnects_total', 'Connections to the cluster made anew since the start', () => replica().sambungUlang);
  }

  async text(): Promise<{ readonly type: string; readonly body: string }> {
    const all = Registry.merge([processMetrics(), this.registry]);
    return { type: all.contentType, body: await all.metrics() };
  }

  private gauge(name: string, help: string, ask: Ask, label?: string): void {
    const gauge = new Gauge({
      name, help, labelNames: label === undefined ? [] : [label], registers: [this.registry],
      collect: async () => {
        for (const [of, value] of valuesOf(await ask())) gauge.set(labelled(label, of), value);
      },
    });
  }

  /** Something that only grows, and that the ledger counts itself. */
  private counter(name: string, help: string, ask: Ask, label?: string): void {
    const counter = new Counter({
      name, help, labelNames: label === undefined ? [] : [label], registers: [this.registry],
      collect: async () => {
        counter.reset();
        for (const [of, value] of valuesOf(await ask())) counter.inc(labelled(label, of), value);
      },
    });
  }
}

const valuesOf = (answer: Values | number): Values => (typeof answer === 'number' ? [['', answer]] : answer);
const labelled = (label: string | undefined, of: string): Record<string, string> => (label === undefined ? {} : { [label]: of });
