import Database from 'better-sqlite3';
import { buildEventReader, currentEvent, type Append, type EventReader } from '#event-store';
import { katalogAkses } from '#akses';
import { katalogAnggaran, type BarisPagu } from '#anggaran';
import { PembacaAngka, katalogKebijakan, modelAngka } from '#capaian';
import { katalogPerencanaan } from '#perencanaan';
import { contentHash } from '#projection';
import { aliranRealisasi, katalogRealisasi } from '#realisasi';
import { PD, TAHUN } from './desk.js';

const model = modelAngka(Object.keys(katalogAkses.current));

/** Reader of every event type that a simulated office makes. */
export const eventReader: EventReader = buildEventReader([katalogPerencanaan, katalogAnggaran, katalogRealisasi, katalogKebijakan, katalogAkses]);

/** The real figure model of one node, in memory, fed append by append from the node's own log. */
export class Figures {
  private readonly db = new Database(':memory:');
  private readonly apply: ReturnType<typeof model.prepare>;
  private readonly waiting = new Set<{ readonly sequence: number; readonly done: () => void }>();
  #applied = 0;

  constructor() {
    this.db.exec(model.schema);
    this.apply = model.prepare(this.db);
  }

  get applied(): number {
    return this.#applied;
  }

  /** Throws where the log of its node leaves something out or says something twice. */
  take(append: Append): void {
    for (const event of append) {
      if (event.sequence !== this.#applied + 1) throw new Error(`sequence ${event.sequence} came after ${this.#applied}`);
      this.apply(currentEvent(eventReader, event));
      this.#applied = event.sequence;
    }
    for (const w of this.waiting) if (w.sequence <= this.#applied) w.done();
  }

  /** Resolves when the sequence is applied. */
  reached(sequence: number): Promise<void> {
    if (sequence <= this.#applied) return Promise.resolve();
    return new Promise((resolve) => {
      const entry = { sequence, done: () => (this.waiting.delete(entry), resolve()) };
      this.waiting.add(entry);
    });
  }

  contentHash(): string {
    return contentHash(this.db, model.tables);
  }

  /** Realisasi in sen by `stream simpul basis`, and pagu by `tahap line`, as the figure engine reads them. */
  read(): { realised: Map<string, bigint>; ceilings: Map<string, bigint> } {
    const { keuangan, pagu } = new PembacaAngka(this.db).cuplikan({ diketahui: this.#applied, berlaku: null, kepala: this.#applied }, PD, TAHUN);
    const realised = new Map<string, bigint>();
    for (const { periode, subjek, sen } of keuangan) {
      const key = `${aliranRealisasi(PD, TAHUN, periode)} ${subjek.simpul} ${subjek.basis}`;
      realised.set(key, (realised.get(key) ?? 0n) + sen);
    }
    return { realised, ceilings: new Map(pagu.map((p) => [`${p.tahap} ${line(p)}`, p.sen])) };
  }

  close(): void {
    this.db.close();
  }
}

const line = (b: Pick<BarisPagu, 'simpul' | 'rekening' | 'sumberDana'>): string => JSON.stringify([b.simpul, b.rekening, b.sumberDana && (b.sumberDana.kode ?? b.sumberDana.nama)]);
