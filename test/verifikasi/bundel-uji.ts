import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { kebijakanBawaan } from '#capaian';
import { canonical, seal, type CommandMeta, type RecordedEvent } from '#event-store';
import { JENIS_SAKSI, JENIS_SEGEL, Tepi, akar, buatKunci, hashDaun, saksikan, segel, tandaiCatatan, teksPernyataanKunci, teksSegel, tulisBundel, uraiCatatan, type KunciRahasia, type PerintahSegel } from '#segel';

export const ASAL = 'runut.uji.example';
export const [KUNCI, KUNCI_BARU, KUNCI_LAIN, SAKSI] = [buatKunci(ASAL, JENIS_SEGEL), buatKunci(ASAL, JENIS_SEGEL), buatKunci(ASAL, JENIS_SEGEL), buatKunci('bpk.example', JENIS_SAKSI)] as const;

type Fakta = readonly [stream: string, type: string, data: object, usulan?: CommandMeta['usulan'], aktor?: string];
const dokumen = { jenis: 'DPA', nomor: '1', tanggal: '2024-01-02', tanggalPerkiraan: false, uraian: null, berkas: null };
export const PD = 'kab-a';

/** What one office recorded: a tree of two nodes, a budget, a proposal that a second person approved, a closed period. */
const faktaPd = (pd: string): Fakta[] => {
  const periode = { pd, tahun: 2024, periode: 'tw1' };
  const uang = { jenis: 'keuangan', simpul: `${pd}-b`, basis: 'SP2D', rekening: null, sumberDana: null };
  return [
    ['organisasi-kab', 'PdDibentuk', { pemda: 'kab', namaPemda: 'Kabupaten', pd, nama: pd, dokumen: null }],
    [`pohon-${pd}`, 'SimpulDitambahkan', { pd, simpul: `${pd}-a`, jenjang: 'program', induk: null, uraian: 'Program' }],
    [`pohon-${pd}`, 'SimpulDitambahkan', { pd, simpul: `${pd}-b`, jenjang: 'kegiatan', induk: `${pd}-a`, uraian: 'Kegiatan' }],
    [`pohon-${pd}`, 'KodeDipasang', { pd, simpul: `${pd}-a`, tahun: 2024, kode: '1', edisi: null, lokal: true, uraian: 'Program' }],
    [`pohon-${pd}`, 'KodeDipasang', { pd, simpul: `${pd}-b`, tahun: 2024, kode: '1.1', edisi: null, lokal: true, uraian: 'Kegiatan' }],
    [`anggaran-${pd}-2024`, 'PaguDitetapkan', { pd, tahun: 2024, revisi: `${pd}-r`, simpul: `${pd}-b`, rekening: null, sumberDana: null, nilai: '800' }],
    [`anggaran-${pd}-2024`, 'RevisiAnggaranDisahkan', { pd, tahun: 2024, revisi: `${pd}-r`, merevisi: null, tahap: 'awal', dokumen, jumlahBaris: 1, hashBaris: 'x' }],
    [`usulan-${pd}-u`, 'UsulanDiajukan', { usulan: `${pd}-u`, pd, hash: 'h', pengusul: 'aktor-1', catatan: '', perintah: 'realisasi', isi: {} }, null, 'aktor-1'],
    [`usulan-${pd}-u`, 'UsulanDisetujui', { usulan: `${pd}-u`, hash: 'h', penyetuju: 'aktor-2' }, null, 'aktor-2'],
    [`realisasi-${pd}-2024-tw1`, 'RealisasiDicatat', { ...periode, subjek: uang, nilai: '300.50', mentah: null, dokumen }, { id: `${pd}-u`, hash: 'h', penyetuju: 'aktor-2' }],
    [`realisasi-${pd}-2024-tw1`, 'PeriodeDitutup', { ...periode, ringkasan: { jumlahEntri: 1, totalPerBasis: { SP2D: '300.50' } }, penjelasan: [] }],
  ];
};

/** A log in memory, with its tree, as the ledger keeps them. */
export class LogUji {
  readonly peristiwa: RecordedEvent[] = [];
  private readonly hash: Buffer[] = [];
  private readonly tepi = new Tepi();
  private readonly revisi = new Map<string, number>();
  private keadaan = segel.initial();

  readonly pohon = (letak: number): Buffer => this.hash[letak]!;

  /** Two offices and a policy under two checkpoints, the second one under a key that followed the first. */
  static biasa(): LogUji {
    const log = new LogUji();
    log.segel({ jenis: 'TetapkanKunci', asal: ASAL, kunci: KUNCI.terbuka.teks, pernyataan: tandaiCatatan(teksPernyataanKunci(ASAL, KUNCI.terbuka.teks, null), KUNCI), alasan: null, tanggal: '2024-01-01' });
    for (const f of faktaPd(PD)) log.tambah(f);
    log.segel({ jenis: 'TerbitkanSegel', catatan: log.catatan(KUNCI), sebab: 'jadwal', tanggal: '2024-04-01' });
    log.segel({ jenis: 'TetapkanKunci', asal: ASAL, kunci: KUNCI_BARU.terbuka.teks, pernyataan: tandaiCatatan(teksPernyataanKunci(ASAL, KUNCI_BARU.terbuka.teks, KUNCI.terbuka.teks), KUNCI_BARU, KUNCI), alasan: null, tanggal: '2024-04-02' });
    for (const f of faktaPd('kab-b')) log.tambah(f);
    log.tambah(['kebijakan-kab', 'KebijakanDitetapkan', { pemda: 'kab', jenis: 'basis', versi: 1, isi: { basis: 'SP2D' }, dokumen, catatan: [] }]);
    return log;
  }

  tambah([stream, type, data, usulan = null, aktor = 'aktor-1']: Fakta): void {
    const id = `perintah-${this.peristiwa.length}`;
    const meta: CommandMeta = { id, aktor: { id: aktor, peran: 'demo', lingkup: '*' }, source: { jenis: 'cli' }, correlationId: id, causationId: null, usulan };
    const revisi = this.revisi.get(stream) ?? -1;
    const [satu] = seal(stream, revisi, [{ type, version: 1, data, berlaku: '2024-01-02' }], meta, 'b', '2024-04-01T00:00:00.000Z');
    this.revisi.set(stream, revisi + 1);
    this.peristiwa.push({ ...satu!, sequence: this.peristiwa.length + 1 });
    this.hash.push(...this.tepi.tambah(hashDaun(satu!.bytes)));
  }

  private segel(perintah: PerintahSegel): void {
    for (const e of segel.decide(perintah, this.keadaan)) {
      this.tambah(['segel', e.type, e.data]);
      this.keadaan = segel.evolve(this.keadaan, { ...e, id: 'x' });
    }
  }

  catatan(kunci: KunciRahasia, saksi?: KunciRahasia, ukuran = this.peristiwa.length): string {
    const polos = tandaiCatatan(teksSegel({ asal: ASAL, ukuran, akar: akar(this.pohon, ukuran).toString('base64') }), kunci);
    return saksi ? `${polos}${saksikan(uraiCatatan(polos), saksi, 1_712_000_000n)}\n` : polos;
  }

  /** Figures as the ledger would claim them of one office. */
  private angka(pd: string): object[] {
    const milik = (type: string) => this.peristiwa.find((e) => e.envelope.type === type && (e.envelope.data as { pd?: string }).pd === pd)!;
    const baris = (ukuran: string, kode: string, nilai: string, asal: string, type: string, lain: object) => {
      const e = milik(type);
      return { angka: `${pd}/2024/${ukuran}/${kode}`, pd, tahun: 2024, kode, ukuran, nilai, asal, tahap: null, basis: null, periode: null, rekening: null, sumberDana: null, eventId: e.envelope.id, dicatat: e.envelope.dicatat, sequence: e.sequence, ...lain };
    };
    return ['1.1', '1', 'pd'].flatMap((kode, i) => [
      baris('pagu', kode, '800', i === 0 ? 'dicatat' : 'jumlah', 'PaguDitetapkan', { tahap: 'awal' }),
      baris('pagu-terkini', kode, '800', 'turunan', 'PaguDitetapkan', {}),
      baris('realisasi', kode, '300.50', i === 0 ? 'dicatat' : 'jumlah', 'RealisasiDicatat', { basis: 'SP2D', periode: 'tahun' }),
      baris('sisa', kode, '499.50', 'turunan', 'RealisasiDicatat', { basis: 'SP2D' }),
      baris('serapan', kode, '37.56', 'turunan', 'RealisasiDicatat', { basis: 'SP2D' }),
    ]);
  }

  async bundel(pd: string | null, dariSegel: string | null = null): Promise<Buffer> {
    const folder = mkdtempSync(join(tmpdir(), 'runut-bundel-'));
    try {
      const [ukuran, catatan] = [this.peristiwa.length, this.catatan(KUNCI_BARU, SAKSI)];
      await tulisBundel(join(folder, 'b.zip'), {
        segel: { asal: ASAL, ukuran, akar: akar(this.pohon, ukuran).toString('base64'), catatan, saksi: [SAKSI.terbuka.teks] }, kunci: [KUNCI.terbuka.teks, KUNCI_BARU.terbuka.teks], pohon: this.pohon, pd, dariSegel, kebijakanBawaan,
        log: async function* (this: LogUji) { yield await Promise.resolve(this.peristiwa); }.bind(this),
        angka: (pd === null ? [PD, 'kab-b'] : [pd]).flatMap((p) => this.angka(p)), berkas: () => Promise.reject(new Error('no files here')),
      });
      return readFileSync(join(folder, 'b.zip'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** The parts of a bundle, in their order; only for bundles that are known to be right. */
export function bongkar(zip: Buffer): Map<string, Buffer> {
  const isi = new Map<string, Buffer>();
  for (let letak = 0; zip.readUInt32LE(letak) === 0x0403_4b50; ) {
    const [ukuran, panjang] = [zip.readUInt32LE(letak + 18), zip.readUInt16LE(letak + 26)];
    const awal = letak + 30 + panjang;
    isi.set(zip.toString('utf8', letak + 30, awal), zip.subarray(awal, awal + ukuran));
    letak = awal + ukuran;
  }
  return isi;
}

/** A forger's zip: every checksum and the manifest right again. */
export function kemas(isi: ReadonlyMap<string, Buffer>, ubahManifes: (m: Record<string, unknown>) => void = () => undefined): Buffer {
  const semua = new Map(isi);
  const manifes = JSON.parse(semua.get('manifes.json')!.toString()) as Record<string, unknown>;
  semua.delete('manifes.json');
  manifes['isi'] = [...semua].map(([nama, b]) => ({ nama, ukuran: b.length, sha256: createHash('sha256').update(b).digest('hex') }));
  ubahManifes(manifes);
  semua.set('manifes.json', Buffer.from(canonical(manifes)));
  const [lokal, pusat]: [Buffer[], Buffer[]] = [[], []];
  let letak = 0;
  for (const [teks, data] of semua) {
    const nama = Buffer.from(teks);
    const b = Buffer.alloc(24);
    for (const [di, n] of [[0, 20], [2, 0x0800], [8, 0x21], [22, nama.length]] as const) b.writeUInt16LE(n, di);
    for (const [di, n] of [[10, crc32(data)], [14, data.length], [18, data.length]] as const) b.writeUInt32LE(n, di);
    const ekor = Buffer.alloc(16);
    ekor.writeUInt32LE(letak, 12);
    const kepala = Buffer.concat([Buffer.from('504b0304', 'hex'), b, Buffer.alloc(2), nama, data]);
    lokal.push(kepala);
    pusat.push(Buffer.from('504b01021400', 'hex'), b, ekor, nama);
    letak += kepala.length;
  }
  const daftar = Buffer.concat(pusat);
  const akhir = Buffer.alloc(22);
  for (const [di, n] of [[0, 0x0605_4b50], [12, daftar.length], [16, letak]] as const) akhir.writeUInt32LE(n, di);
  akhir.writeUInt16LE(semua.size, 8);
  akhir.writeUInt16LE(semua.size, 10);
  return Buffer.concat([...lokal, daftar, akhir]);
}
