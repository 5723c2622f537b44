import { hashUsulan, type IsiUsulan } from '#akses';
import { aliranAnggaran, idRevisi, type BarisDinyatakan, type SahkanRevisi } from '#anggaran';
import { uuid5, type CommandMeta, type Outcome } from '#event-store';
import type { Dokumen, JsonObject, Periode, Tahap } from '#kernel';
import { aliranRealisasi, realisasi, type EntriDinyatakan, type PerintahRealisasi } from '#realisasi';
import { JalankanAnggaran } from '#anggaran/nest';
import { JalankanRealisasi } from '#realisasi/nest';
import { PD, TAHUN, type Desk } from './desk.js';
import type { Random } from './random.js';

const PERIODS: readonly Periode[] = ['bulan-01', 'bulan-02', 'bulan-03'];
const NODES = ['6.1.1', '6.1.2', '6.2.1'];
const TODAY = '2024-04-01';

/** Something that somebody wants done. Played again, on whatever node, it is the same command under the same id. */
export interface Errand {
  readonly id: string;
  readonly kind: string;
  readonly play: (desk: Desk) => Promise<Outcome>;
  /** The same id for the same stream with something else in it: a mistake that clients make. */
  readonly twist?: () => Errand;
}

export interface Proposed {
  readonly id: string;
  readonly hash: string;
  readonly proposer: string;
}

/** What the people of the office have seen so far. What is seen late makes conflicts, and that is meant. */
export class Board {
  readonly proposals: Proposed[] = [];
  readonly revisions = new Map<string, number>();
  readonly documents: Dokumen[] = [];
  readonly entries: PerintahRealisasi[] = [];
  private written = 0;

  /** A document that nobody has used yet. */
  document(jenis: string, tanggal: string): Dokumen {
    return { jenis, nomor: `${++this.written}/${jenis}`, tanggal, tanggalPerkiraan: false, uraian: null, berkas: null };
  }

  seen({ stream, revision }: Outcome): void {
    this.revisions.set(stream, Math.max(revision, this.revisions.get(stream) ?? -1));
  }
}

const KINDS = { entry: 38, restate: 5, resubmit: 6, correction: 12, close: 9, reopen: 8, revision: 16, propose: 16, approve: 12, approveOwn: 8, refuse: 3, withdraw: 2 } as const;

/** One person of the office: makes up what to do next, out of his own generator and what the board shows. */
export class Person {
  private made = 0;

  constructor(
    readonly name: string,
    private readonly seed: number,
    private readonly random: Random,
    private readonly board: Board,
  ) {}

  next(): Errand {
    const kind = this.random.weighted(KINDS);
    const id = uuid5('simulasi', this.seed, this.name, this.made++);
    switch (kind) {
      case 'entry':
        return this.realised(id, kind, this.entry(this.random.pick(PERIODS)));
      case 'restate':
        return this.realised(id, kind, this.board.entries.length > 0 ? this.random.pick(this.board.entries) : this.entry(this.random.pick(PERIODS)));
      case 'resubmit':
        return this.realised(id, kind, this.entry(this.random.pick(PERIODS), this.random.pick([...this.board.documents, this.board.document('SP2D', TODAY)])));
      case 'correction':
        return this.correction(id);
      case 'close':
        return this.realised(id, kind, { jenis: 'TutupPeriode', pd: PD, tahun: TAHUN, periode: this.random.pick(PERIODS), tanggal: TODAY, terbuka: [], penjelasan: [] });
      case 'reopen':
        return this.realised(id, kind, { jenis: 'BukaPeriode', pd: PD, tahun: TAHUN, periode: this.random.pick(PERIODS), alasan: 'SP2D menyusul', dokumen: this.board.document('SURAT', TODAY) });
      case 'revision':
        return this.budget(id, kind, this.revision());
      case 'propose':
        return this.propose(id);
      default:
        return this.decide(id, kind);
    }
  }

  private meta(id: string): CommandMeta {
    return { id, aktor: { id: this.name, peran: 'bendahara', lingkup: PD }, source: { jenis: 'api' }, correlationId: id, causationId: null, usulan: null };
  }

  /** The revision that an If-Match names: mostly none. */
  private ifMatch(stream: string): number | undefined {
    return this.random.chance(0.3) ? (this.board.revisions.get(stream) ?? -1) : undefined;
  }

  private realised(id: string, kind: string, command: PerintahRealisasi): Errand {
    const expected = this.ifMatch(aliranRealisasi(PD, TAHUN, command.periode));
    return { id, kind, play: (desk) => desk.realised.execute(new JalankanRealisasi(command, this.meta(id), expected)), twist: () => this.realised(id, 'twisted', this.entry(command.periode)) };
  }

  private budget(id: string, kind: string, command: SahkanRevisi): Errand {
    const expected = this.ifMatch(aliranAnggaran(PD, TAHUN));
    return { id, kind, play: (desk) => desk.budget.execute(new JalankanAnggaran(command, this.meta(id), expected)), twist: () => this.budget(id, 'twisted', this.revision()) };
  }

  private amount(): string {
    return `${this.random.int(1, 900)}000${this.random.chance(0.2) ? '.50' : ''}`;
  }

  private entry(periode: Periode, dokumen?: Dokumen): PerintahRealisasi {
    const entri = Array.from({ length: this.random.int(1, 3) }, (): EntriDinyatakan => {
      const d = dokumen ?? this.board.document('SP2D', `2024-0${this.random.int(1, 3)}-1${this.random.int(0, 9)}`);
      this.board.documents.push(d);
      const koreksi = dokumen && this.random.chance(0.4) ? { alasan: 'Salah ketik', dokumen: this.board.document('BERITA_ACARA', TODAY) } : undefined;
      return { subjek: { jenis: 'keuangan', simpul: this.random.pick(NODES), basis: this.random.chance(0.8) ? 'SP2D' : 'SPJ', rekening: null, sumberDana: null }, nilai: this.amount(), mentah: null, dokumen: d, ...(koreksi ? { koreksi } : {}) };
    });
    const command: PerintahRealisasi = { jenis: 'CatatRealisasi', pd: PD, tahun: TAHUN, periode, entri };
    this.board.entries.push(command);
    return command;
  }

  /** Corrects what the person sees on the node that he asks first; on a second try it is the same command. */
  private correction(id: string): Errand {
    const periode = this.random.pick(PERIODS);
    const [place, nilai, dokumen] = [this.random.fraction(), this.amount(), this.board.document('BERITA_ACARA', TODAY)];
    let chosen: string | undefined;
    return {
      id, kind: 'correction',
      play: async (desk) => {
        const { state } = await desk.runner.state(aliranRealisasi(PD, TAHUN, periode), realisasi);
        const ids = [...state.perPeristiwa.keys()];
        chosen ??= ids[Math.floor(place * ids.length)];
        const command: PerintahRealisasi = { jenis: 'KoreksiRealisasi', pd: PD, tahun: TAHUN, periode, peristiwa: chosen ?? 'tidak-ada', nilai, alasan: 'Salah ketik', dokumen };
        return desk.realised.execute(new JalankanRealisasi(command, this.meta(id)));
      },
    };
  }

  private revision(): SahkanRevisi {
    const tahap = this.random.pick<Tahap>(['awal', 'pergeseran-1', 'perubahan']);
    // Few documents, so that people restate, continue and correct one another's.
    const nomor = this.random.int(1, 2);
    const bulan = this.random.chance(0.05) ? 9 : nomor + (tahap === 'perubahan' ? 5 : 1);
    const dokumen: Dokumen = { jenis: tahap === 'awal' ? 'DPA' : 'DPPA', nomor: `${tahap}/${nomor}`, tanggal: tahap === 'awal' ? `2024-01-0${nomor}` : `2024-0${bulan}-05`, tanggalPerkiraan: false, uraian: null, berkas: null };
    const koreksi = this.random.chance(0.35) ? { alasan: 'Salah ketik', dokumen: this.board.document('BERITA_ACARA', TODAY) } : undefined;
    const lines = NODES.filter(() => this.random.chance(0.6)).map((simpul): BarisDinyatakan => {
      const difference = tahap !== 'awal' && !koreksi && this.random.chance(0.3);
      return { simpul, rekening: this.random.chance(0.5) ? '5.1' : null, sumberDana: null, nilai: difference ? null : this.amount(), selisih: difference ? this.amount() : null, ...(koreksi ? { koreksi } : {}) };
    });
    return { pd: PD, tahun: TAHUN, revisi: idRevisi(PD, TAHUN, tahap, dokumen), tahap, dokumen, baris: lines, tutup: this.random.chance(0.8) };
  }

  private propose(id: string): Errand {
    const command = this.random.chance(0.5) ? { perintah: 'realisasi', isi: this.entry(this.random.pick(PERIODS)) } : { perintah: 'anggaran', isi: this.revision() };
    const content: IsiUsulan = { perintah: command.perintah, isi: command.isi as unknown as JsonObject };
    const proposal = uuid5('usulan-uji', id);
    this.board.proposals.push({ id: proposal, hash: hashUsulan(content), proposer: this.name });
    return { id, kind: 'propose', play: (desk) => desk.proposals.ajukan(proposal, PD, content, 'mohon disetujui', this.meta(id), TODAY) };
  }

  private decide(id: string, kind: 'approve' | 'approveOwn' | 'refuse' | 'withdraw'): Errand {
    const own = kind === 'approveOwn' || kind === 'withdraw';
    const fitting = this.board.proposals.filter((p) => (p.proposer === this.name) === own);
    if (fitting.length === 0) return this.propose(id);
    const { id: proposal, hash } = this.random.pick(fitting.slice(-3));
    const meta = this.meta(id);
    if (kind === 'refuse') return { id, kind, play: (desk) => desk.proposals.tolak(proposal, 'kurang bukti', meta, TODAY) };
    if (kind === 'withdraw') return { id, kind, play: (desk) => desk.proposals.tarik(proposal, 'salah periode', meta, TODAY) };
    return { id, kind, play: (desk) => desk.proposals.setujui(proposal, hash, meta, TODAY) };
  }
}
