import { sebutTahap, type NilaiTarget, type Peristiwa, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir, type AngkaRencanaDikoreksi, type PeristiwaOrganisasi, type PeristiwaPk, type PeristiwaPohon, type PeristiwaRencana, type SubjekRencana } from '#perencanaan';
import { angkaTarget, tulisAlamat, type Penghitung, type PerubahanImpor } from '#capaian';

type BuatAngka = (alamat: string, uraian: string, nilai: string) => PerubahanImpor;
interface Asal {
  readonly lembar: string;
  readonly baris: number;
}

/** What an event of organisasi, of planning figures or of a PK changes; undefined for one of another kind. */
export function perubahanPerencanaan(peristiwa: Peristiwa<string, object>, h: Penghitung, angka: BuatAngka, asal: Asal): PerubahanImpor[] | undefined {
  const e = peristiwa as unknown as PeristiwaOrganisasi | PeristiwaPohon | PeristiwaRencana | PeristiwaPk;
  const { pd, tahun } = h.c;
  const bebas = (uraian: string, baru: string): PerubahanImpor[] => [{ ...asal, angka: null, uraian, lama: null, baru }];
  const indikator = (id: string): string => [...h.c.penggantian.flatMap((p) => [p.lama, p.baru]), ...h.c.indikator.values()].find((i) => i.id === id)?.kode ?? id;
  const simpul = (id: string): string => (id === SELURUH_PD ? 'seluruh PD' : `${h.kodeSimpul(id)} ${h.c.simpul.get(id)!.uraian}`);
  const subjek = (s: SubjekRencana): { kode: string; ukuran: string; sebut: string } | undefined => {
    if (s.jenis === 'simpul') return s.simpul === SELURUH_PD || h.c.simpul.has(s.simpul) ? { kode: h.kodeSimpul(s.simpul), ukuran: 'Rp', sebut: simpul(s.simpul) } : undefined;
    const i = h.c.indikator.get(s.indikator);
    return i && { kode: i.kode, ukuran: 'K', sebut: `${i.kode} ${i.nama}` };
  };
  const teks = (n: NilaiTarget): string => (n.jenis === 'angka' && n.satuan === 'Rp' ? n.nilai : n.mentah);
  switch (e.type) {
    case 'PdDiubah':
      return bebas('Nama perangkat daerah', e.data.nama);
    case 'PdDigabung':
      return bebas(`Penggabungan ${e.data.dari.join(', ')}`, `${e.data.menjadi.pd} ${e.data.menjadi.nama}`);
    case 'PdDipecah':
      return bebas(`Pemecahan ${e.data.pd}`, e.data.menjadi.map((m) => `${m.pd} ${m.nama}`).join('; '));
    case 'ProgramMendukungIndikator':
      return bebas(`Dukungan kepada ${indikator(e.data.indikator)}`, simpul(e.data.program));
    case 'IndikatorDigantikan':
      return bebas(`Pengganti ${indikator(e.data.indikator)}`, `${indikator(e.data.oleh)}, ${e.data.sebanding ? 'sebanding' : 'tidak sebanding'}`);
    case 'TargetRupiahDitetapkan':
      return [angka(tulisAlamat(pd, tahun, 'target-rupiah', h.kodeSimpul(e.data.simpul), e.data.dokumen.jenis, e.data.tahap), `Target ${e.data.dokumen.jenis} ${sebutTahap(e.data.tahap)}: ${simpul(e.data.simpul)}`, e.data.nilai)];
    case 'TargetAkhirDitetapkan': {
      const s = subjek(e.data.subjek);
      // A period that this year does not lie in shows in other years only.
      if (!s || tahun < e.data.dariTahun || tahun > e.data.tahun) return bebas(`Target akhir ${e.data.dokumen.jenis} ${e.data.tahun}`, teks(e.data.nilai));
      return [angka(tulisAlamat(pd, tahun, 'target-akhir', s.kode, s.ukuran, e.data.dokumen.jenis), `Target akhir ${e.data.dokumen.jenis} ${e.data.tahun}: ${s.sebut}`, teks(e.data.nilai))];
    }
    case 'SaldoAwalRenstraDicatat': {
      const s = subjek(e.data.subjek);
      return s && [angka(tulisAlamat(pd, tahun, 'saldo-awal', s.kode, s.ukuran), `Realisasi Renstra sampai ${tahun - 1}: ${s.sebut}`, teks(e.data.nilai))];
    }
    case 'AngkaRencanaDikoreksi':
      return koreksi(e, h, angka, subjek, teks) ?? bebas('Koreksi angka rencana', teks(e.data.nilai));
    case 'PkDitandatangani':
    case 'PkDiubah':
    case 'PkDikoreksi': {
      const tahap = e.type === 'PkDikoreksi' ? h.c.pk.find((p) => p.id === peristiwaId(peristiwa))?.tahap : e.data.tahap;
      return tahap ? isiPk(h, e, tahap, angka, simpul) : [];
    }
    default:
      return undefined;
  }
}

const peristiwaId = (e: object): string => (e as { id: string }).id;

function koreksi(e: AngkaRencanaDikoreksi, h: Penghitung, angka: BuatAngka, subjek: (s: SubjekRencana) => { kode: string; ukuran: string; sebut: string } | undefined, teks: (n: NilaiTarget) => string): PerubahanImpor[] | undefined {
  const r = h.c.rencana.find((x) => x.id === peristiwaId(e));
  if (!r) return undefined;
  const { pd, tahun } = h.c;
  const s = subjek(r.angka === 'target-rupiah' ? { jenis: 'simpul', simpul: r.simpul } : r.subjek);
  if (!s) return undefined;
  const alamat = r.angka === 'target-rupiah' ? tulisAlamat(pd, tahun, r.angka, s.kode, r.dokumen.jenis, r.tahap) : r.angka === 'target-akhir' ? tulisAlamat(pd, tahun, r.angka, s.kode, s.ukuran, r.dokumen.jenis) : tulisAlamat(pd, tahun, r.angka, s.kode, s.ukuran);
  return [angka(alamat, `Koreksi ${r.angka.replace('-', ' ')}: ${s.sebut}`, teks(e.data.nilai))];
}

function isiPk(h: Penghitung, e: PeristiwaPk, tahap: Tahap, angka: BuatAngka, simpul: (id: string) => string): PerubahanImpor[] {
  const { jabatan, butir, program } = e.data;
  const alamat = (ukuran: 'pk-target' | 'pk-anggaran', subjek: string): string => tulisAlamat(h.c.pd, h.c.tahun, ukuran, subjek, jabatan.id, tahap);
  const judul = `PK ${sebutTahap(tahap)} ${jabatan.nama}`;
  return [
    ...butir.map((b) => angka(alamat('pk-target', nomorButir(b)), `${judul}, butir ${nomorButir(b)}: ${b.nama}`, angkaTarget(b.target)?.toString() ?? b.target.mentah)),
    ...program.map((p) => angka(alamat('pk-anggaran', h.kodeSimpul(p.simpul)), `${judul}, anggaran: ${simpul(p.simpul)}`, p.anggaran)),
  ].filter((p) => p.lama !== p.baru);
}
