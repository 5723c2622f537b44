import { kunciDokumen, type Dokumen, type Periode, type Peristiwa, type Tahap } from '#kernel';
import { seal, sha256, uuid5, type CommandMeta, type EventStore, type SealedEvent } from '#event-store';
import { aliranOrganisasi, aliranPohon, aliranTarget, type PeristiwaOrganisasi, type PeristiwaPohon, type PeristiwaTarget } from '#perencanaan';
import { aliranAnggaran, hashBaris, idRevisi, type BarisPagu, type PeristiwaAnggaran } from '#anggaran';
import { aliranRealisasi, type PeristiwaRealisasi, type SubjekRealisasi } from '#realisasi';
import { Acak } from './acak.js';
import { rangkaPd, type RangkaPd } from './rangka.js';

/** How much of a government to make up. The same PD and year has the same content whatever stands beside it. */
export interface UkuranBuku {
  readonly pd: number;
  readonly tahun: number;
}

export const TAHUN_PERTAMA = 2020;
/** Events of a PD and year, for choosing a size. */
export const PERISTIWA_PER_PD_TAHUN = 1_300;
const PD_PER_PEMDA = 30;

export const pdKe = (i: number): { pemda: string; pd: string } => {
  const pemda = `kabupaten-${String(Math.floor(i / PD_PER_PEMDA) + 1).padStart(2, '0')}`;
  return { pemda, pd: `${pemda}-dinas-${String((i % PD_PER_PEMDA) + 1).padStart(2, '0')}` };
};

type Semua = PeristiwaOrganisasi | PeristiwaPohon | PeristiwaTarget | PeristiwaAnggaran | PeristiwaRealisasi;
type Fakta = Peristiwa<string, object> & Semua;

export interface Tambahan {
  readonly aliran: string;
  readonly harapan: number;
  readonly peristiwa: readonly SealedEvent[];
}

/**
 * The ledger of some governments over some years, as offices would have filled it: year by year, month by month, all
 * PDs in between each other. Every event goes through `seal`, so bytes and sizes are the real ones.
 */
export class Pembangkit {
  private readonly revisi = new Map<string, number>();
  private jam = Date.parse('2020-01-02T01:00:00.000Z');
  private perintah = 0;

  constructor(private readonly ukuran: UkuranBuku) {}

  *semua(): Generator<Tambahan> {
    const semuaPd = Array.from({ length: this.ukuran.pd }, (_, i) => ({ ...pdKe(i), rangka: rangkaPd(pdKe(i).pd) }));
    for (const { pemda, pd } of semuaPd) yield this.tambah(aliranOrganisasi(pemda), [pdDibentuk(pemda, pd)]);
    for (let tahun = TAHUN_PERTAMA; tahun < TAHUN_PERTAMA + this.ukuran.tahun; tahun++) {
      const kantor = semuaPd.map((p) => new TahunKantor(p.pd, tahun, p.rangka));
      for (const k of kantor) {
        yield this.tambah(aliranPohon(k.pd), k.pohon());
        yield this.tambah(aliranTarget(k.pd, tahun), k.target('awal'));
        yield this.tambah(aliranAnggaran(k.pd, tahun), k.revisi('awal'));
      }
      for (let bulan = 1; bulan <= 12; bulan++) for (const k of kantor) yield* this.sebulan(k, bulan);
    }
  }

  private *sebulan(k: TahunKantor, bulan: number): Generator<Tambahan> {
    const { pd, tahun } = k;
    if (bulan === 5) yield this.tambah(aliranAnggaran(pd, tahun), k.revisi('pergeseran-1'));
    if (bulan === 9) {
      yield this.tambah(aliranAnggaran(pd, tahun), k.revisi('perubahan'));
      yield this.tambah(aliranTarget(pd, tahun), k.target('perubahan'));
    }
    const periode = namaBulan(bulan);
    const aliran = aliranRealisasi(pd, tahun, periode);
    const uang = k.keuangan(bulan);
    const tambahan = this.tambah(aliran, uang);
    yield tambahan;
    for (const i of k.yangSalah(uang.length)) yield this.tambah(aliran, [k.koreksi(uang[i]!, tambahan.peristiwa[i]!.envelope.id)]);
    yield this.tambah(aliran, [k.tutup(periode, uang.length)]);
    if (bulan % 3 === 0) {
      const tw = `tw${bulan / 3}` as Periode;
      yield this.tambah(aliranRealisasi(pd, tahun, tw), k.kinerja(tw, bulan));
    }
  }

  private tambah(aliran: string, peristiwa: readonly Fakta[]): Tambahan {
    const harapan = this.revisi.get(aliran) ?? -1;
    this.revisi.set(aliran, harapan + peristiwa.length);
    this.jam += 60_000;
    const berkas = sha256(`buku kerja ${this.perintah}`);
    const meta: CommandMeta = {
      id: uuid5('bench', this.perintah++), aktor: { id: `aktor-${this.perintah % 97}`, peran: 'bendahara', lingkup: aliran },
      source: { jenis: 'berkas', berkas }, correlationId: berkas, causationId: null, usulan: null,
    };
    const denganAsal = peristiwa.map((e, i) => ({ ...e, asal: { lembar: 'Realisasi', baris: i + 2 } }));
    return { aliran, harapan, peristiwa: seal(aliran, harapan, denganAsal, meta, sha256(meta.id), new Date(this.jam).toISOString()) };
  }
}

const namaBulan = (bulan: number): Periode => `bulan-${String(bulan).padStart(2, '0')}` as Periode;
const tanggal = (tahun: number, bulan: number, hari: number): string => `${tahun}-${String(bulan).padStart(2, '0')}-${String(hari).padStart(2, '0')}`;
const dokumen = (jenis: string, nomor: string, tgl: string): Dokumen => ({ jenis, nomor, tanggal: tgl, tanggalPerkiraan: false, uraian: null, berkas: null });

function pdDibentuk(pemda: string, pd: string): Fakta {
  return { type: 'PdDibentuk', version: 1, data: { pemda, namaPemda: `Kabupaten ${pemda}`, pd, nama: `Dinas ${pd}`, dokumen: null }, berlaku: '2019-01-01' };
}

/** One PD in one year. */
class TahunKantor {
  private readonly acak: Acak;

  constructor(readonly pd: string, readonly tahun: number, private readonly rangka: RangkaPd) {
    this.acak = new Acak(`${pd}/${tahun}`);
  }

  pohon(): Fakta[] {
    const { pd, tahun } = this;
    const berlaku = `${tahun}-01-01`;
    const pertama = tahun === TAHUN_PERTAMA;
    return [
      ...this.rangka.simpul.flatMap((s): Fakta[] => [
        ...(pertama ? [{ type: 'SimpulDitambahkan', version: 1, data: { pd, simpul: s.id, jenjang: s.jenjang, induk: s.induk, uraian: s.uraian }, berlaku } as const] : []),
        { type: 'KodeDipasang', version: 1, data: { pd, simpul: s.id, tahun, kode: s.kode, edisi: 'kepmen-050-5889-2021', lokal: false, uraian: s.uraian }, berlaku },
      ]),
      ...this.rangka.indikator.flatMap((i): Fakta[] => [
        ...(pertama ? [{ type: 'IndikatorDitetapkan', version: 1, data: { pd, indikator: i.id, kode: i.kode, nama: i.nama, satuan: i.satuan, arah: 'positif', akumulasi: i.akumulasi, namaLain: [] }, berlaku } as const] : []),
        { type: 'IndikatorDipasang', version: 1, data: { pd, indikator: i.id, simpul: i.simpul, tahun }, berlaku },
      ]),
    ];
  }

  target(tahap: Tahap): Fakta[] {
    const d = dokumen('PK', `188/${tahap}/${this.tahun}`, tahap === 'awal' ? tanggal(this.tahun, 1, 10) : tanggal(this.tahun, 9, 20));
    return this.rangka.indikator.map((i): Fakta => {
      const nilai = String(this.acak.bulat(10, 100));
      return {
        type: 'TargetDitetapkan', version: 1,
        data: { pd: this.pd, tahun: this.tahun, indikator: i.id, tahap, periode: 'tahun', nilai: { jenis: 'angka', nilai, satuan: i.satuan, mentah: `${nilai} ${i.satuan}` }, dokumen: d },
        berlaku: d.tanggal,
      };
    });
  }

  /** The first and the last document state every line, a pergeseran those that it moves. */
  revisi(tahap: Tahap): Fakta[] {
    const { pd, tahun } = this;
    const bulan = tahap === 'awal' ? 1 : tahap === 'perubahan' ? 9 : 5;
    const d = dokumen(tahap === 'awal' ? 'DPA' : 'DPPA', `900/${tahap}/${tahun}`, tanggal(tahun, bulan, 4));
    const revisi = idRevisi(pd, tahun, tahap, d);
    const garis = tahap === 'pergeseran-1' ? this.rangka.garis.filter(() => this.acak.peluang(0.2)) : this.rangka.garis;
    const baris = garis.map((g): BarisPagu => ({ ...g, sumberDana: null, nilai: this.acak.rupiah(300_000_000, 2_000_000_000) }));
    return [
      ...baris.map((b): Fakta => ({ type: 'PaguDitetapkan', version: 1, data: { pd, tahun, revisi, ...b }, berlaku: d.tanggal })),
      { type: 'RevisiAnggaranDisahkan', version: 1, data: { pd, tahun, revisi, merevisi: null, tahap, dokumen: d, jumlahBaris: baris.length, hashBaris: hashBaris(baris) }, berlaku: d.tanggal },
    ];
  }

  keuangan(bulan: number): Fakta[] {
    const garis = this.rangka.garis.filter(() => this.acak.peluang(0.75));
    return garis.map((g, i): Fakta => {
      const d = dokumen('SP2D', `${String(bulan).padStart(2, '0')}${String(i).padStart(3, '0')}/SP2D/${this.tahun}`, tanggal(this.tahun, bulan, 1 + (i % 27)));
      return this.dicatat(namaBulan(bulan), { jenis: 'keuangan', simpul: g.simpul, basis: 'SP2D', rekening: g.rekening, sumberDana: null }, this.acak.rupiah(500_000, 40_000_000), d);
    });
  }

  /** Places of the entries that turn out wrong and are corrected. */
  yangSalah(banyak: number): number[] {
    return Array.from({ length: banyak }, (_, i) => i).filter(() => this.acak.peluang(0.04));
  }

  koreksi(salah: Fakta, peristiwa: string): Fakta {
    if (salah.type !== 'RealisasiDicatat') throw new Error('hanya realisasi yang dikoreksi di sini');
    const { subjek, periode, dokumen: asli } = salah.data;
    const d = dokumen('BERITA_ACARA', `BA/${kunciDokumen(asli).length}/${asli.nomor}`, asli.tanggal);
    return { type: 'RealisasiDikoreksi', version: 1, data: { pd: this.pd, tahun: this.tahun, periode, subjek, peristiwa, nilai: this.acak.rupiah(500_000, 40_000_000), alasan: 'Salah ketik pada SP2D', dokumen: d, setelahTutup: false }, berlaku: d.tanggal };
  }

  tutup(periode: Periode, jumlahEntri: number): Fakta {
    return { type: 'PeriodeDitutup', version: 1, data: { pd: this.pd, tahun: this.tahun, periode, ringkasan: { jumlahEntri, totalPerBasis: { SP2D: '1234567890' } }, penjelasan: [] }, berlaku: tanggal(this.tahun, Number(periode.slice(6)), 28) };
  }

  kinerja(tw: Periode, bulan: number): Fakta[] {
    const d = dokumen('LAINNYA', `050/${tw}/${this.tahun}`, tanggal(this.tahun, bulan, 28));
    return [
      ...this.rangka.indikator.map((i) => this.dicatat(tw, { jenis: 'kinerja', indikator: i.id }, String(this.acak.bulat(1, 25)), d)),
      ...this.rangka.simpul.filter((s) => s.jenjang === 'sub-kegiatan' && this.acak.peluang(0.5)).map((s) => this.dicatat(tw, { jenis: 'fisik', simpul: s.id }, String(this.acak.bulat(1, 100)), d)),
    ];
  }

  private dicatat(periode: Periode, subjek: SubjekRealisasi, nilai: string, d: Dokumen): Fakta {
    return { type: 'RealisasiDicatat', version: 1, data: { pd: this.pd, tahun: this.tahun, periode, subjek, nilai, mentah: null, dokumen: d }, berlaku: d.tanggal };
  }
}

/** Fills an empty store. Appends are handed in ahead of their answers, so that the writer commits them in groups. */
export async function isiBuku(store: EventStore, pembangkit: Pembangkit): Promise<number> {
  const berjalan = new Set<Promise<unknown>>();
  let jumlah = 0;
  for (const { aliran, harapan, peristiwa } of pembangkit.semua()) {
    const janji: Promise<unknown> = store.append(aliran, harapan, peristiwa).finally(() => berjalan.delete(janji));
    berjalan.add(janji);
    jumlah += peristiwa.length;
    if (berjalan.size >= 128) await Promise.race(berjalan);
  }
  await Promise.all(berjalan);
  return jumlah;
}
