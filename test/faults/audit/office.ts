import { createHash } from 'node:crypto';
import type { BarisDinyatakan, SahkanRevisi } from '#anggaran';
import type { PerintahRealisasi } from '#realisasi';
import type { PerintahUsulan } from '#akses';
import { hashOf, sorted, type LoggedAppend, type LoggedEvent } from './log.js';

// A second, naive reading of the rules of an office: what each command had to do, in the order of the log. Types are
// the only thing that it shares with the deciders.

type Fault = (text: string) => void;
type Line = Pick<BarisDinyatakan, 'simpul' | 'rekening' | 'sumberDana'>;
type Document = SahkanRevisi['dokumen'];

interface Entry {
  id: string;
  sen: bigint;
  simpul: string;
  basis: string;
}
interface Period {
  closed: boolean;
  readonly entries: Map<string, Entry>;
}
interface Revision {
  readonly tahap: string;
  readonly dokumen: Document;
  /** Place among the closed ones; undefined while it is open. */
  order: number | undefined;
  readonly lines: Map<string, { id: string; sen: bigint; simpul: string }>;
}
interface Proposal {
  state: 'diajukan' | 'disetujui' | 'ditolak' | 'ditarik' | 'dilaksanakan';
  readonly proposer: string;
  readonly hash: string;
  readonly content: string;
  approver: string | undefined;
}

export const sen = (rupiah: string): bigint => {
  const [whole = '0', part = ''] = rupiah.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0') || '0');
  return rupiah.startsWith('-') ? -value : value;
};
const lineKey = (b: Line): string => JSON.stringify([b.simpul, b.rekening, b.sumberDana && (b.sumberDana.kode ?? b.sumberDana.nama)]);
const documentKey = (d: Document): string => JSON.stringify([d.jenis, d.nomor, d.tanggal]);

/** What a command looks like to the office: the stream says what it is about. */
export interface Issued {
  readonly stream: string;
  readonly body: unknown;
  readonly aktor: string;
}

/** One office, as its log makes it. */
export class Office {
  readonly periods = new Map<string, Period>();
  readonly revisions = new Map<string, Revision>();
  readonly proposals = new Map<string, Proposal>();
  private closed = 0;

  /** Applies one append, and finds whatever it does that its command may not do, or does not do that it had to. */
  apply(append: LoggedAppend, issued: Issued, fault: Fault): void {
    const say: Fault = (text) => fault(`sequence ${append.events[0]!.sequence} (${append.stream}): ${text}`);
    const { usulan } = append;
    if (usulan) {
      const proposal = this.proposals.get(usulan.id);
      if (!proposal || proposal.state === 'diajukan' || proposal.hash !== usulan.hash || proposal.approver !== usulan.penyetuju) say(`its proposal ${usulan.id} had not been approved`);
      else if (sorted(issued.body) !== proposal.content) say(`it is not what proposal ${usulan.id} says`);
    }
    if (append.stream.startsWith('realisasi-')) this.period(append, issued.body as PerintahRealisasi, say);
    else if (append.stream.startsWith('anggaran-')) this.budget(append, issued.body as SahkanRevisi, say);
    else if (append.stream.startsWith('usulan-')) this.proposal(append, issued.body as PerintahUsulan, say);
  }

  /** Whether a refusal would be right in this state. Undefined where the auditor has no opinion. */
  refuses({ stream, body, aktor }: Issued, kode: string): boolean | undefined {
    if (stream.startsWith('realisasi-')) {
      const period = this.periods.get(stream);
      const c = body as PerintahRealisasi;
      const known = (key: string): boolean => period?.entries.has(key) ?? false;
      if (kode === 'periode-ditutup') return period?.closed === true && c.jenis === 'CatatRealisasi' && c.entri.some((e) => !known(entryKey(e)));
      if (kode === 'sudah-ditutup') return period?.closed === true;
      if (kode === 'belum-ditutup') return period?.closed !== true;
      if (kode === 'berbeda-dari-tercatat') return c.jenis === 'CatatRealisasi' && c.entri.some((e) => known(entryKey(e)) && period!.entries.get(entryKey(e))!.sen !== sen(e.nilai));
      if (kode === 'koreksi-tanpa-dasar') return c.jenis === 'CatatRealisasi' && c.entri.some((e) => e.koreksi && !known(entryKey(e)));
    }
    if (stream.startsWith('usulan-')) {
      const p = this.proposals.get(stream.slice('usulan-'.length));
      if (kode === 'usulan-tidak-ada') return !p;
      if (kode === 'usulan-sudah-ada') return p !== undefined;
      if (kode === 'usulan-selesai') return p !== undefined && p.state !== 'diajukan';
      if (kode === 'usulan-belum-disetujui') return p === undefined || (p.state !== 'disetujui' && p.state !== 'dilaksanakan');
      if (kode === 'empat-mata') return p?.proposer === aktor;
      if (kode === 'bukan-pengusul') return p !== undefined && p.proposer !== aktor;
    }
    return undefined;
  }

  /** Whether "nothing to change" would be the right answer in this state. Undefined where the auditor has no opinion. */
  content({ stream, body }: Issued): boolean | undefined {
    if (!stream.startsWith('realisasi-')) return undefined;
    const c = body as PerintahRealisasi;
    const period = this.periods.get(stream);
    if (c.jenis !== 'CatatRealisasi') return undefined;
    return c.entri.every((e) => period?.entries.get(entryKey(e))?.sen === sen(e.nilai));
  }

  /** Realised rupiah in sen by `stream simpul basis`. */
  realised(): Map<string, bigint> {
    const sums = new Map<string, bigint>();
    for (const [stream, { entries }] of this.periods) for (const e of entries.values()) sums.set(`${stream} ${e.simpul} ${e.basis}`, (sums.get(`${stream} ${e.simpul} ${e.basis}`) ?? 0n) + e.sen);
    return sums;
  }

  /** Ceilings in sen by `tahap line`: of the revisions that are closed, the latest document, then the one closed last. */
  ceilings(): Map<string, bigint> {
    const result = new Map<string, bigint>();
    for (const r of this.closedRevisions()) for (const [key, { sen: value }] of r.lines) result.set(`${r.tahap} ${key}`, value);
    return result;
  }

  private closedRevisions(): Revision[] {
    return [...this.revisions.values()].filter((r) => r.order !== undefined).sort((a, b) => (a.dokumen.tanggal === b.dokumen.tanggal ? a.order! - b.order! : a.dokumen.tanggal < b.dokumen.tanggal ? -1 : 1));
  }

  private period(append: LoggedAppend, c: PerintahRealisasi, say: Fault): void {
    const period = this.periods.get(append.stream) ?? { closed: false, entries: new Map<string, Entry>() };
    this.periods.set(append.stream, period);
    const events = new Expected(append, say);
    switch (c.jenis) {
      case 'CatatRealisasi':
        for (const e of c.entri) {
          const key = entryKey(e);
          const there = period.entries.get(key);
          if (there && there.sen === sen(e.nilai)) continue;
          if (there && !e.koreksi) say(`an entry that differs from what is recorded was taken without a correction`);
          if (!there && period.closed) say('an entry into a closed period');
          const event = there
            ? events.next('RealisasiDikoreksi', { peristiwa: there.id, nilai: e.nilai, setelahTutup: period.closed })
            : events.next('RealisasiDicatat', { nilai: e.nilai, subjek: e.subjek, dokumen: e.dokumen });
          if (event && e.subjek.jenis === 'keuangan') period.entries.set(key, { id: event.id, sen: sen(e.nilai), simpul: e.subjek.simpul, basis: e.subjek.basis });
        }
        break;
      case 'KoreksiRealisasi': {
        const there = [...period.entries.values()].find((e) => e.id === c.peristiwa);
        if (!there) say(`a correction of ${c.peristiwa}, which is not what holds`);
        const event = events.next('RealisasiDikoreksi', { peristiwa: c.peristiwa, nilai: c.nilai, setelahTutup: period.closed });
        if (there && event) Object.assign(there, { id: event.id, sen: sen(c.nilai) });
        break;
      }
      case 'TutupPeriode': {
        if (period.closed) say('a closed period was closed again');
        const total = new Map<string, bigint>();
        for (const e of period.entries.values()) total.set(e.basis, (total.get(e.basis) ?? 0n) + e.sen);
        const event = events.next('PeriodeDitutup', {});
        const summary = event?.data['ringkasan'] as { jumlahEntri: number; totalPerBasis: Record<string, string> } | undefined;
        const told = Object.entries(summary?.totalPerBasis ?? {}).map(([b, r]) => `${b} ${sen(r)}`).sort();
        if (summary?.jumlahEntri !== period.entries.size || told.join() !== [...total].map(([b, s]) => `${b} ${s}`).sort().join()) say(`closed with a summary of ${summary?.jumlahEntri} entries, ${told.join()}; there are ${period.entries.size}, ${[...total].join()}`);
        period.closed = true;
        break;
      }
      case 'BukaPeriode':
        if (!period.closed) say('an open period was reopened');
        events.next('PeriodeDibukaKembali', { alasan: c.alasan });
        period.closed = false;
        break;
    }
    events.end();
  }

  private budget(append: LoggedAppend, c: SahkanRevisi, say: Fault): void {
    const r = this.revisions.get(c.revisi) ?? { tahap: c.tahap, dokumen: c.dokumen, order: undefined, lines: new Map<string, { id: string; sen: bigint; simpul: string }>() };
    this.revisions.set(c.revisi, r);
    const events = new Expected(append, say);
    const closed = r.order !== undefined;
    for (const b of c.baris) {
      const key = lineKey(b);
      const there = r.lines.get(key);
      const value = b.nilai === null ? (this.before(c, key) ?? 0n) + sen(b.selisih!) : sen(b.nilai);
      if (there && there.sen === value) continue;
      if (there && !(closed && b.koreksi)) say('a line that differs from what is recorded was taken without a correction');
      if (!there && closed) say('a new line was taken into a closed revision');
      const event = there ? events.next('PaguDikoreksi', { peristiwa: there.id, simpul: b.simpul, rekening: b.rekening }) : events.next('PaguDitetapkan', { revisi: c.revisi, simpul: b.simpul, rekening: b.rekening });
      if (event && sen(String(event.data['nilai'])) !== value) say(`${b.simpul} was set to ${String(event.data['nilai'])}, its command says ${value} sen`);
      if (event) r.lines.set(key, { id: event.id, sen: value, simpul: b.simpul });
    }
    if (c.tutup && !closed) {
      const last = this.closedRevisions().filter((o) => o.dokumen.tanggal <= c.dokumen.tanggal).at(-1);
      const revises = [...this.revisions].find(([, o]) => o === last)?.[0] ?? null;
      events.next('RevisiAnggaranDisahkan', { revisi: c.revisi, tahap: c.tahap, merevisi: revises, jumlahBaris: r.lines.size });
      r.order = this.closed++;
    }
    events.end();
  }

  /** What held for a line just before a document: the base of a difference. */
  private before(c: SahkanRevisi, key: string): bigint | undefined {
    return this.closedRevisions().filter((r) => r !== this.revisions.get(c.revisi) && r.dokumen.tanggal <= c.dokumen.tanggal && r.lines.has(key)).at(-1)?.lines.get(key)?.sen;
  }

  private proposal(append: LoggedAppend, c: PerintahUsulan, say: Fault): void {
    const events = new Expected(append, say);
    const p = this.proposals.get(c.usulan);
    // Whoever carries an approved proposal out, it is the approver's.
    if (c.aktor !== append.aktor && c.jenis !== 'Laksanakan') say(`${append.aktor} acted in the name of ${c.aktor}`);
    if (c.jenis === 'Ajukan') {
      if (p) say('the proposal was made twice');
      const hash = createHash('sha256').update(sorted({ perintah: c.isi.perintah, isi: c.isi.isi })).digest('hex');
      events.next('UsulanDiajukan', { hash, pengusul: c.aktor });
      this.proposals.set(c.usulan, { state: 'diajukan', proposer: c.aktor, hash, content: sorted(c.isi.isi), approver: undefined });
    } else if (!p) say('there is no such proposal');
    else if (c.jenis === 'Laksanakan') {
      if (p.state !== 'disetujui') say(`carried out while it was ${p.state}`);
      events.next('UsulanDilaksanakan', {});
      p.state = 'dilaksanakan';
    } else {
      if (p.state !== 'diajukan') say(`${c.jenis} while it was ${p.state}`);
      if (c.jenis === 'Setujui') {
        if (p.proposer === c.aktor) say(`approved by ${c.aktor}, who had proposed it`);
        if (c.hash !== p.hash) say('another content was approved');
        events.next('UsulanDisetujui', { hash: p.hash, penyetuju: c.aktor });
        Object.assign(p, { state: 'disetujui', approver: c.aktor });
      } else if (c.jenis === 'Tolak') {
        if (p.proposer === c.aktor) say(`refused by ${c.aktor}, who had proposed it`);
        events.next('UsulanDitolak', { penolak: c.aktor });
        p.state = 'ditolak';
      } else {
        if (p.proposer !== c.aktor) say(`withdrawn by ${c.aktor}, who had not proposed it`);
        events.next('UsulanDitarik', {});
        p.state = 'ditarik';
      }
    }
    events.end();
  }
}

const entryKey = (e: { readonly subjek: object; readonly dokumen: Document }): string => `${hashOf(e.subjek)} ${documentKey(e.dokumen)}`;

/** The events of an append, one after the other, against what its command had to make. */
class Expected {
  private at = 0;

  constructor(
    private readonly append: LoggedAppend,
    private readonly say: Fault,
  ) {}

  next(type: string, fields: Readonly<Record<string, unknown>>): LoggedEvent | undefined {
    const event = this.append.events[this.at++];
    if (event?.type !== type) this.say(`${event?.type ?? 'nothing'} where ${type} was due`);
    else for (const [name, value] of Object.entries(fields)) if (sorted(event.data[name]) !== sorted(value)) this.say(`${type}.${name} is ${sorted(event.data[name])}, not ${sorted(value)}`);
    return event?.type === type ? event : undefined;
  }

  end(): void {
    if (this.at < this.append.events.length) this.say(`${this.append.events.length - this.at} events more than its command had to make`);
  }
}
