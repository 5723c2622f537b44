/** What a run, or many runs, came across: counts by name. */
export class Coverage {
  private readonly counts = new Map<string, number>();

  add(name: string, n = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + n);
  }

  merge(other: Readonly<Record<string, number>>): void {
    for (const [name, n] of Object.entries(other)) this.add(name, n);
  }

  get(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  toObject(): Record<string, number> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/**
 * What a hundred runs must have come across. Where one of them is missing, the runs show nothing about it, and saying
 * "no faults" would be a lie.
 */
export const REQUIRED: readonly string[] = [
  'fault append silence', 'fault append lost-answer', 'fault append late', 'fault append duplicate', 'fault append disconnect-before-commit', 'fault append commit-then-disconnect', 'fault append not-leader', 'fault append not-ready',
  'fault read silence', 'fault read cut', 'fault read stall', 'fault read slow', 'fault read not-leader', 'fault subscribe silence', 'fault subscribe cut', 'fault subscribe stall', 'fault subscribe slow', 'fault subscribe end',
  'event crash', 'event stop', 'event start', 'event wipe', 'event server-restart', 'event cut-all', 'event election',
  'answer done', 'answer duplicate', 'answer nothing-to-change', 'answer refused', 'answer conflict', 'answer id-reused', 'answer unknown', 'answer unavailable', 'answer none',
  'retry', 'retry elsewhere', 'twisted', 'takeover', 'unknown settled as recorded', 'unknown settled as not recorded',
  'refused periode-ditutup', 'refused empat-mata', 'refused berbeda-dari-tercatat',
  'recorded RealisasiDicatat', 'recorded RealisasiDikoreksi', 'recorded PeriodeDitutup', 'recorded PeriodeDibukaKembali', 'recorded RevisiAnggaranDisahkan', 'recorded PaguDikoreksi', 'recorded UsulanDisetujui', 'recorded UsulanDilaksanakan',
];
