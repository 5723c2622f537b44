export type ProjectionErrorKind = 'stopped' | 'timeout' | 'rebuild-running' | 'rebuild-failed' | 'closed' | 'unknown-model' | 'not-ready' | 'read-only';

/** Base of every error of this library. `kind` is stable; `message` is Indonesian, for people. */
export class ProjectionError extends Error {
  override readonly name: string = 'ProjectionError';
  constructor(
    readonly kind: ProjectionErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Why a model stands still: the first event that is not applied, its type if it could be read, and the reason. */
export interface Stop {
  readonly sequence: number;
  readonly jenis: string | null;
  readonly alasan: string;
}

/** One sentence for people about a stop. */
export function stopText(stop: Stop): string {
  return `Berhenti pada peristiwa ${stop.sequence}${stop.jenis === null ? '' : ` (${stop.jenis})`}: ${stop.alasan}`;
}

/** A model that is waited for, or rebuilt, has stopped: it never skips an event. */
export class ModelStoppedError extends ProjectionError {
  override readonly name = 'ModelStoppedError';
  constructor(
    readonly model: string,
    readonly stop: Stop,
  ) {
    super('stopped', `Model baca "${model}" berhenti. ${stopText(stop)}`);
  }
}

export class WaitTimeoutError extends ProjectionError {
  override readonly name = 'WaitTimeoutError';
  constructor(
    readonly sequence: number,
    readonly waitedMs: number,
    readonly behind: readonly { readonly nama: string; readonly sampai: number }[],
  ) {
    super('timeout', `Setelah ${waitedMs} ms peristiwa ${sequence} belum terbaca oleh ${behind.map((m) => `"${m.nama}" (baru sampai ${m.sampai})`).join(', ')}. Datanya sudah tercatat; coba baca lagi sebentar lagi.`);
  }
}

export class RebuildRunningError extends ProjectionError {
  override readonly name = 'RebuildRunningError';
  constructor(readonly model: string) {
    super('rebuild-running', `Model baca "${model}" sedang dibangun ulang. Tunggu sampai selesai.`);
  }
}

/** The message of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
