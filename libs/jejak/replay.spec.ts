import fc from 'fast-check';
import { Desimal, DomainError, type Dokumen, type Periode, type Tahap } from '#kernel';
import { PembacaAngka, Penghitung, bacaAlamat, cariAngka, susunAngka, type SemuaBaris } from '#capaian';
import { SEMUA_TANGGAL, type AppliedEvent } from '#projection';
import { partisiTahun } from '#perencanaan';
import { dokumenUji } from '../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, type SimpulUji } from '../capaian/fixtures/buku-uji.js';
import { angkaTanpa } from './andai.js';
import { PenelusurAsal, jumlahkanSumbangan } from './asal.js';
import { bandingkan, type SisiBanding } from './banding.js';
import type { SumberLinimasa } from './linimasa.js';
import { sandaran } from './penghalang.js';
import { susunSejak, type BarisSejak } from './sejak.js';
import { susunTerlambat } from './terlambat.js';
import { bacaTitik, selisihAngka } from './titik.js';

const pohon: readonly SimpulUji[] = [['s', 'sasaran', null], ['p', 'program', 's'], ['q', 'program', 's'], ['a', 'sub-kegiatan', 'p'], ['b', 'sub-kegiatan', 'p'], ['c', 'sub-kegiatan', 'q']];
const daun = ['a', 'b', 'c'];
const tahapDokumen: readonly (readonly [Tahap, Dokumen])[] = [['awal', dokumenUji('DPA', '2024-01-02')], ['pergeseran-1', dokumenUji('PERKADA', '2024-04-15')], ['perubahan', dokumenUji('DPPA', '2024-10-01')]];
const periodeUji: readonly Periode[] = ['bulan-02', 'tw1', 'tw4'];
const tanggalUji = ['2024-02-14', '2024-05-31', '2024-11-05', SEMUA_TANGGAL];

type Langkah = { readonly ke: number; readonly simpul: string; readonly nilai: number; readonly jam: number } & ({ readonly jenis: 'pagu' | 'uang' | 'koreksi-uang' | 'koreksi-pagu' | 'kinerja' | 'target' | 'fisik' | 'tutup' | 'buka' | 'kebijakan' | 'pindah' });

const langkah: fc.Arbitrary<Langkah> = fc.record({
  jenis: fc.constantFrom('pagu', 'uang', 'uang', 'uang', 'koreksi-uang', 'koreksi-uang', 'koreksi-pagu', 'kinerja', 'target', 'fisik', 'tutup', 'tutup', 'buka', 'buka', 'kebijakan', 'pindah'),
  ke: fc.nat(2), simpul: fc.constantFrom(...daun, 'p'), nilai: fc.integer({ min: -50, max: 400 }), jam: fc.nat(11),
});

const surat = (ke: number): Dokumen => dokumenUji('SURAT', `2024-1${ke}-20`, `SURAT/${ke}`);

/** Carries steps out, each at a time of its own; what the deciders refuse changes nothing. */
function jalankan(semua: readonly Langkah[]): BukuUji {
  const buku = new BukuUji().pd().pohon(pohon, [{ id: 'i', simpul: 's', akumulasi: 'jumlah' }, { id: 'j', simpul: 'q', akumulasi: 'akhir', arah: 'negatif' }]);
  const sasaran = (ke: number): { pd: string; tahun: number; periode: Periode } => ({ pd: PD_UJI, tahun: TAHUN_UJI, periode: periodeUji[ke]! });
  for (const l of semua) {
    buku.jam = `2024-${String(l.jam + 1).padStart(2, '0')}-15T18:30:00.000Z`;
    const [tahap, dokumen] = tahapDokumen[l.ke]!;
    const sp2d = dokumenUji('SP2D', `2024-0${l.ke + 2}-10`, `${l.simpul}/${l.ke}/${Math.abs(l.nilai) % 2}`);
    try {
      switch (l.jenis) {
        case 'pagu':
          buku.revisi(tahap, dokumen, { a: String(Math.abs(l.nilai)), [l.simpul === 'p' ? 'b' : l.simpul]: '7.5' });
          break;
        case 'koreksi-pagu':
          buku.revisi(tahap, dokumen, [{ simpul: 'a', nilai: String(Math.abs(l.nilai)), koreksi: KOREKSI_UJI }]);
          break;
        case 'uang':
        case 'koreksi-uang':
          buku.keuangan(periodeUji[l.ke]!, l.simpul, String(l.nilai), { dokumen: sp2d, ...(l.jenis === 'uang' ? {} : { koreksi: KOREKSI_UJI }) });
          break;
        case 'kinerja':
          buku.kinerja(l.ke === 0 ? 'tw2' : 'tw3', l.ke === 2 ? 'j' : 'i', String(Math.abs(l.nilai)), l.nilai % 2 === 0 ? KOREKSI_UJI : undefined);
          break;
        case 'target':
          buku.target(l.ke === 2 ? 'j' : 'i', tahap, String(Math.abs(l.nilai)), dokumen, l.nilai % 2 === 0 ? { koreksi: KOREKSI_UJI } : {});
          break;
        case 'fisik':
          buku.fisik('tw4', l.simpul, String(Math.abs(l.nilai) % 101));
          break;
        case 'tutup':
          buku.periode({ jenis: 'TutupPeriode', ...sasaran(l.ke), tanggal: `2024-0${l.ke + 4}-05`, terbuka: [], penjelasan: [] });
          break;
        case 'buka':
          buku.periode({ jenis: 'BukaPeriode', ...sasaran(l.ke), alasan: 'Temuan', dokumen: surat(l.ke) });
          break;
        case 'kebijakan':
          buku.kebijakan('capaian', { batas: l.nilai > 0 ? String(100 + l.nilai) : null, dokumenTarget: ['PK'] }, `2024-0${l.ke + 1}-01`);
          break;
        case 'pindah':
          buku.pindahkan('b', l.nilai > 0 ? 'q' : 'p', dokumenUji('PERKADA', `2024-0${l.ke + 3}-01`));
          break;
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return buku;
}

const sumber = (buku: BukuUji): SumberLinimasa => ({ peristiwa: (s) => Promise.resolve(buku.peristiwa[s - 1]!.envelope), namaBerkas: () => Promise.resolve(null) });
const berlaku = (d: string): string | null => (d === SEMUA_TANGGAL ? null : d);
const semuaBaris = (buku: BukuUji, s: number, d: string): SemuaBaris => new PembacaAngka(buku.db).semua({ diketahui: s, berlaku: berlaku(d), kepala: s }, PD_UJI, TAHUN_UJI);
const datar = (x: SemuaBaris) => [...x.daftar, ...x.pohon, ...x.tahunan, ...x.kebijakan];
const barisSejak = (buku: BukuUji, s: number, d: string): BarisSejak => ({
  semua: datar(semuaBaris(buku, s, d)), periode: new PembacaAngka(buku.db).semuaDari(partisiTahun(PD_UJI, TAHUN_UJI), { diketahui: s, berlaku: null }).filter((v) => v.jenis === 'periode'),
});

/** The naive model: folds the log from its start, and knows no later event. */
const lipat = (peristiwa: readonly AppliedEvent[], d: string): Penghitung => BukuUji.dari(peristiwa).hitung(undefined, d);
/** Figures that anything states or a policy derives; beside them, cells that stand for nothing on that side alone. */
const nilaiNaif = (h: Penghitung): Map<string, { readonly isi: string; readonly kosong: boolean }> => new Map(susunAngka(h).map((b) => [b.angka, { isi: JSON.stringify([b.nilai, b.teks]), kosong: b.sequence === null }]));

function alamatAda(h: Penghitung, alamat: string): string | null | undefined {
  try {
    return cariAngka(h, bacaAlamat(alamat)).sel.nilai;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const adegan = fc.record({ isi: fc.array(langkah, { minLength: 4, maxLength: 26 }), a: fc.nat(100), b: fc.nat(100), da: fc.constantFrom(...tanggalUji), db: fc.constantFrom(...tanggalUji) });
/** The office and its tree stand. */
const MULAI = 17;
/** A share of the log, cut back to a whole append: readers see no other. */
function pada(buku: BukuUji, persen: number): number {
  let s = MULAI + Math.round(((buku.kepala - MULAI) * persen) / 100);
  for (let { part } = buku.peristiwa[s - 1]!.envelope; part.i !== part.n; { part } = buku.peristiwa[s - 1]!.envelope) s -= 1;
  return s;
}

describe('replay', () => {
  it('banding: what differs is what two folds of the log differ in, and its events lead from the one to the other', () => {
    fc.assert(fc.property(adegan, ({ isi, a, b, da, db }) => {
      const buku = jalankan(isi);
      const [sa, sb] = [pada(buku, a), pada(buku, b)];
      const [akhirS, akhirD] = [Math.max(sa, sb), da > db ? da : db];
      const semua = semuaBaris(buku, akhirS, akhirD);
      const sisi = (s: number, d: string): SisiBanding => ({ h: buku.hitung(s, d), semua, tahap: null });
      const { baris, peristiwa } = bandingkan(sisi(sa, da), sisi(sb, db));
      const [lama, baru] = [nilaiNaif(lipat(buku.peristiwa.slice(0, sa), da)), nilaiNaif(lipat(buku.peristiwa.slice(0, sb), db))];
      const beda = [...new Set([...lama.keys(), ...baru.keys()])].filter((k) => (lama.has(k) && baru.has(k) ? lama.get(k)!.isi !== baru.get(k)!.isi : !(lama.get(k) ?? baru.get(k))!.kosong)).sort();
      expect(baris.map((x) => x.angkaKe ?? x.angkaDari).sort()).toEqual(beda);
      for (const x of baris) {
        expect([x.lama, x.baru]).toEqual([x.angkaDari, x.angkaKe].map((k, i) => (k === null ? null : (JSON.parse((i === 0 ? lama : baru).get(k)!.isi) as [string | null])[0])));
        expect(x.keadaan).toBe(x.angkaDari === null ? 'baru' : x.angkaKe === null ? 'hilang' : 'berubah');
        expect(x.peristiwa.length).toBeGreaterThan(0);
        expect(x.peristiwa.every((s) => peristiwa.has(s) && s <= akhirS)).toBe(true);
        // Between two sequences on one date: the earlier log and the events named, nothing else, give the new figure.
        if (da === db && sa < sb && x.angkaKe !== null) {
          const jalur = buku.peristiwa.filter((e) => e.sequence <= sa || x.peristiwa.includes(e.sequence) || (e.sequence <= sb && ['RevisiAnggaranDisahkan', 'PaguDitetapkan'].includes(e.envelope.type)));
          expect(alamatAda(lipat(jalur, da), x.angkaKe)).toBe(x.baru);
        }
      }
    }), { numRuns: 30 });
  });

  it('asal: contributions add up to every additive figure, and name only events that hold', async () => {
    await fc.assert(fc.asyncProperty(adegan, async ({ isi, a, da }) => {
      const buku = jalankan(isi);
      const s = pada(buku, a);
      const h = buku.hitung(s, da);
      const penelusur = new PenelusurAsal(h, semuaBaris(buku, s, da), sumber(buku));
      for (const { angka, nilai } of susunAngka(h)) {
        const akar = await penelusur.telusuri(angka);
        const daftar = jumlahkanSumbangan(akar);
        expect(daftar.every((x) => x.sequence <= s)).toBe(true);
        expect(akar.nilai ?? nilai).toBe(nilai ?? akar.nilai);
        if (!akar.aditif) continue;
        expect(Desimal.jumlah(daftar.map((x) => Desimal.dari(x.sumbangan!))).toString()).toBe(Desimal.dari(nilai!).toString());
      }
      // Every figure in rupiah that has a value is a sum.
      const tak = susunAngka(h).filter((b) => b.satuan === 'Rp' && b.nilai !== null);
      for (const { angka } of tak) expect((await penelusur.telusuri(angka)).aditif).toBe(true);
    }), { numRuns: 25 });
  });

  it('asal: realisasi rests on the last word of every entry, as a naive list of entries has it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(langkah.map((l) => (l.jenis === 'uang' || l.jenis === 'koreksi-uang' ? { ...l, ke: 1, simpul: l.simpul === 'p' ? 'a' : l.simpul } : l)), { maxLength: 25 }), async (isi) => {
      const buku = jalankan(isi.filter((l) => l.jenis !== 'pindah'));
      const entri = new Map<string, { readonly sequence: number; readonly nilai: string }>();
      const asli = new Map<string, string>();
      for (const { sequence, envelope: e } of buku.peristiwa) {
        const d = e.data as { subjek?: { jenis: string }; nilai: string; peristiwa?: string };
        if (!e.type.startsWith('Realisasi') || d.subjek?.jenis !== 'keuangan') continue;
        const pokok = d.peristiwa === undefined ? e.id : asli.get(d.peristiwa)!;
        asli.set(e.id, pokok);
        entri.set(pokok, { sequence, nilai: d.nilai });
      }
      if (entri.size === 0) return;
      const akar = await new PenelusurAsal(buku.hitung(), semuaBaris(buku, buku.kepala, SEMUA_TANGGAL), sumber(buku)).telusuri(`${PD_UJI}/${TAHUN_UJI}/realisasi/pd/SP2D/tahun`);
      expect(jumlahkanSumbangan(akar).map((x) => [x.sequence, x.sumbangan])).toEqual([...entri.values()].sort((x, y) => x.sequence - y.sequence).map((x) => [x.sequence, x.nilai]));
    }), { numRuns: 40 });
  });

  it('andai: the figure is that of the log without the event, or the later events that rest on it are named', () => {
    fc.assert(fc.property(adegan, fc.nat(100), ({ isi, a, da }, mana) => {
      const buku = jalankan(isi);
      const s = pada(buku, a);
      const tanpa = 1 + Math.round(((s - 1) * mana) / 100);
      const { envelope } = buku.peristiwa[tanpa - 1]!;
      const semua = semuaBaris(buku, s, SEMUA_TANGGAL);
      const halang = sandaran(envelope, tanpa, semua, barisSejak(buku, s, SEMUA_TANGGAL).periode, s).map((x) => x.sequence);
      const sisa = buku.peristiwa.slice(0, s).filter((e) => e.sequence !== tanpa);
      expect(halang.length > 0).toBe(bersandar(envelope, sisa.filter((e) => e.sequence > tanpa), buku.peristiwa.slice(0, tanpa - 1)));
      if (halang.length > 0) return;
      const h = buku.hitung(s, da);
      const naif = lipat(sisa, da);
      for (const { angka } of susunAngka(h)) expect(angkaTanpa(h, semuaBaris(buku, s, da), angka, tanpa)?.sel.nilai).toBe(alamatAda(naif, angka));
    }), { numRuns: 30 });
  });

  it('sejak: everything recorded after a point, told apart by whether its period had been closed', async () => {
    await fc.assert(fc.asyncProperty(adegan, async ({ isi, a, b }) => {
      const buku = jalankan(isi);
      const [s0, s] = [Math.min(pada(buku, a), pada(buku, b)), Math.max(pada(buku, a), pada(buku, b))];
      const hasil = await susunSejak(buku.hitung(s), barisSejak(buku, s, SEMUA_TANGGAL), s0, sumber(buku));
      const ditutup = new Set<string>();
      const naif = new Map<number, string>();
      const disahkan = new Set(buku.peristiwa.slice(0, s).filter((e) => e.envelope.type === 'RevisiAnggaranDisahkan').map((e) => (e.envelope.data as { revisi: string }).revisi));
      const sesudah = new Map(buku.peristiwa.map((e) => [e.envelope.type === 'RevisiAnggaranDisahkan' ? (e.envelope.data as { revisi: string }).revisi : '', e.sequence]));
      for (const { sequence, envelope: e } of buku.peristiwa.slice(0, s)) {
        const { periode, revisi } = e.data as { periode?: string; revisi?: string };
        const realisasi = e.stream.startsWith('realisasi-');
        const sejak = e.type === 'PaguDitetapkan' ? (disahkan.has(revisi!) ? sesudah.get(revisi!)! : 0) : sequence;
        if (sejak > s0) naif.set(sequence, !realisasi ? 'di-luar-periode' : ditutup.has(periode!) ? 'periode-tertutup' : 'periode-baru');
        if (e.type === 'PeriodeDitutup') ditutup.add(periode!);
      }
      expect(new Map(hasil.map((p) => [p.sequence, p.golongan]))).toEqual(naif);
    }), { numRuns: 30 });
  });

  it('terlambat: days from the date that holds to the day of recording, reopened periods, corrections after closing', async () => {
    await fc.assert(fc.asyncProperty(adegan, fc.constantFrom(0, 30, 120), async ({ isi, a }, hari) => {
      const buku = jalankan(isi);
      const s = pada(buku, a);
      const hasil = await susunTerlambat(buku.hitung(s), barisSejak(buku, s, SEMUA_TANGGAL), hari, sumber(buku));
      const keadaan = new Map<string, 'ditutup' | 'dibuka'>();
      const awal = new Map<string, string>();
      const naif: [number, string[]][] = [];
      for (const { sequence, envelope: e } of buku.peristiwa.slice(0, s)) {
        const d = e.data as { periode?: string; peristiwa?: string };
        if (e.type === 'PeriodeDitutup') keadaan.set(d.periode!, 'ditutup');
        if (e.type === 'PeriodeDibukaKembali') keadaan.set(d.periode!, 'dibuka');
        if (!/^(Pagu|Realisasi|Target)/.test(e.type)) continue;
        // A correction speaks of the date of what it corrects.
        awal.set(e.id, d.peristiwa === undefined ? e.berlaku : awal.get(d.peristiwa)!);
        const lewat = (Date.parse(new Date(Date.parse(e.dicatat) + 7 * 3_600_000).toISOString().slice(0, 10)) - Date.parse(awal.get(e.id)!)) / 86_400_000;
        const k = e.type.startsWith('Realisasi') ? keadaan.get(d.periode!) : undefined;
        const golongan = [...(lewat > hari ? ['terlambat'] : []), ...(k === 'dibuka' ? ['periode-dibuka-kembali'] : []), ...(k === 'ditutup' ? ['koreksi-setelah-tutup'] : [])];
        if (golongan.length > 0) naif.push([sequence, golongan]);
      }
      const disahkan = new Set(hasil.map((x) => x.sequence));
      // Lines of a revision that was not closed count for nothing yet.
      expect(hasil.map((x) => [x.sequence, x.golongan])).toEqual(naif.filter(([n]) => disahkan.has(n) || buku.peristiwa[n - 1]!.envelope.type !== 'PaguDitetapkan'));
      for (const x of hasil) if (x.golongan.includes('periode-dibuka-kembali')) expect([x.pembukaan?.alasan, x.pembukaan?.dokumen?.jenis]).toEqual(['Temuan', 'SURAT']);
    }), { numRuns: 30 });
  });

  it('two tahap stand side by side, with the lines that only one of them states', () => {
    const buku = new BukuUji().pd().pohon(pohon).revisi(...tahapDokumen[0]!, { a: '100', b: '50' }).revisi(...tahapDokumen[2]!, { a: '120' });
    const semua = semuaBaris(buku, buku.kepala, SEMUA_TANGGAL);
    const sisi = (tahap: string): SisiBanding => ({ h: buku.hitung(), semua, tahap });
    const { baris } = bandingkan(sisi('awal'), sisi('perubahan'));
    const a = baris.find((x) => x.kode === 'a')!;
    expect(baris.map((x) => x.kode)).toEqual(['pd', 's', 'p', 'a']);
    expect([a.lama, a.baru, a.selisih, a.persen, a.tahap, a.angkaDari]).toEqual(['100', '120', '20', '20.00', 'perubahan', `${PD_UJI}/${TAHUN_UJI}/pagu/a/awal`]);
    expect(a.peristiwa.map((s) => buku.peristiwa[s - 1]!.envelope.type)).toEqual(['PaguDitetapkan']);
    expect(() => bandingkan(sisi('awal'), { ...sisi('awal'), tahap: null })).toThrow(/kedua sisi/);
  });

  it('a point is a text of two times; a percentage of nothing is not zero', () => {
    expect([bacaTitik('370@2024-09-30'), bacaTitik('@2024-09-30'), bacaTitik('2024-12-31'), bacaTitik('')]).toEqual([{ diketahui: '370', berlaku: '2024-09-30' }, { berlaku: '2024-09-30' }, { diketahui: '2024-12-31' }, {}]);
    for (const salah of ['1@2@3', '5@']) expect(() => bacaTitik(salah)).toThrow(/Titik/);
    expect([selisihAngka('0', '5'), selisihAngka(null, '5'), selisihAngka('-4', '-6'), selisihAngka('3', '3')]).toEqual([{ selisih: '5', persen: null }, { selisih: null, persen: null }, { selisih: '-2', persen: '-50.00' }, { selisih: '0', persen: '0.00' }]);
  });
});

/** The naive model of what rests on an event: later events that name it, or that its absence would have had refused. */
function bersandar(e: AppliedEvent['envelope'], sesudah: readonly AppliedEvent[], sebelum: readonly AppliedEvent[]): boolean {
  const isi = (x: AppliedEvent) => x.envelope.data as { pd?: string; peristiwa?: string; revisi?: string; merevisi?: string | null; periode?: string; setelahTutup?: boolean; simpul?: string; induk?: string | null; indikator?: string; subjek?: { simpul?: string; indikator?: string } };
  const d = e.data as ReturnType<typeof isi>;
  if (sesudah.some((x) => isi(x).peristiwa === e.id)) return true;
  // A node is moved whether or not it has a code in the year.
  const dipindahkan = (x: AppliedEvent): boolean => x.envelope.type === 'SimpulDipindahkan' && isi(x).simpul === d.simpul;
  const tentang = (x: AppliedEvent): boolean => [isi(x).simpul, isi(x).induk, isi(x).subjek?.simpul].includes(d.simpul);
  switch (e.type) {
    case 'PdDibentuk':
      return sesudah.length > 0;
    case 'PaguDitetapkan':
      return sesudah.some((x) => x.envelope.type === 'RevisiAnggaranDisahkan' && isi(x).revisi === d.revisi);
    case 'RevisiAnggaranDisahkan':
      return sesudah.some((x) => (x.envelope.type === 'PaguDikoreksi' && isi(x).revisi === d.revisi) || (x.envelope.type === 'RevisiAnggaranDisahkan' && isi(x).merevisi === d.revisi));
    case 'SimpulDitambahkan':
    case 'KodeDipasang':
      return sebelum.every((x) => x.envelope.type !== e.type || isi(x).simpul !== d.simpul) && sesudah.some((x) => tentang(x) && (e.type === 'SimpulDitambahkan' || !(x.envelope.type === 'KodeDipasang' || dipindahkan(x))));
    case 'IndikatorDitetapkan':
      return sesudah.some((x) => [isi(x).indikator, isi(x).subjek?.indikator].includes(d.indikator));
    case 'PeriodeDitutup':
    case 'PeriodeDibukaKembali': {
      const aliran = sesudah.filter((x) => x.envelope.stream === e.stream);
      const keputusan = aliran.find((x) => x.envelope.type.startsWith('Periode'));
      const sela = aliran.filter((x) => x.envelope.type.startsWith('Realisasi') && (!keputusan || x.sequence < keputusan.sequence));
      return keputusan !== undefined || (e.type === 'PeriodeDibukaKembali' ? sela.length > 0 : sela.some((x) => isi(x).setelahTutup === true));
    }
    default:
      return false;
  }
}
