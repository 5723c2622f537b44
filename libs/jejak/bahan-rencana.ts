import { Rupiah } from '#kernel';
import type { Versi } from '#projection';
import { nomorButir } from '#perencanaan';
import { pkDari, rencanaBaris, targetDari, type Alamat, type Penghitung, type Rencana, type SemuaBaris } from '#capaian';
import { keturunan, satuanIndikator, sebutIndikator, sebutSimpul, sebutTarget, type Bahan, type PerihalAngka } from './bahan.js';

/** Rows behind a figure of a planning document. */
export function bahanRencana(h: Penghitung, semua: SemuaBaris, a: Alamat, angka: PerihalAngka): Bahan[] {
  const tahunan = (jenis: string): readonly Versi[] => semua.tahunan.filter((v) => v.jenis === jenis);
  switch (a.ukuran) {
    case 'target-dokumen':
      return tahunan('target').flatMap((versi) => {
        const t = targetDari(versi);
        if (t.indikator !== angka.indikator!.id || t.dokumen.jenis !== a.konteks[0] || t.tahap !== a.konteks[1]) return [];
        return [{ versi, ...sebutIndikator(h, t.indikator), periode: t.periode, tahap: t.tahap, nilai: sebutTarget(t.nilai), satuan: satuanIndikator(h, t.indikator), dokumen: t.dokumen }];
      });
    case 'pk-target':
    case 'pk-anggaran':
      return bahanPk(h, tahunan('pk'), a, angka);
    case 'target-akhir':
      return bahanAngka(h, semua.pohon.filter((v) => v.jenis === 'target-akhir'), angka, (r) => r.dokumen.jenis === a.konteks[1] && r.angka === 'target-akhir' && r.dariTahun <= a.tahun && a.tahun <= r.tahun);
    case 'saldo-awal':
      return bahanAngka(h, tahunan('saldo-awal'), angka, () => true);
    default:
      return bahanAngka(h, tahunan('target-rupiah'), angka, (r) => r.angka === 'target-rupiah' && r.dokumen.jenis === a.konteks[0] && r.tahap === a.konteks[1]);
  }
}

function bahanAngka(h: Penghitung, baris: readonly Versi[], angka: PerihalAngka, cocok: (r: Rencana) => boolean): Bahan[] {
  const dalam = angka.simpul === null ? null : keturunan(h, angka.simpul);
  return baris.flatMap((versi): Bahan[] => {
    const r = rencanaBaris(versi);
    if (!cocok(r)) return [];
    const umum = { versi, periode: null, tahap: r.angka === 'target-rupiah' ? r.tahap : null, dokumen: r.dokumen };
    if (r.angka !== 'target-rupiah' && r.subjek.jenis === 'indikator') {
      return r.subjek.indikator === angka.indikator?.id ? [{ ...umum, ...sebutIndikator(h, r.subjek.indikator), nilai: sebutTarget(r.nilai), satuan: satuanIndikator(h, r.subjek.indikator) }] : [];
    }
    const simpul = r.angka === 'target-rupiah' ? r.simpul : r.subjek.jenis === 'simpul' ? r.subjek.simpul : '';
    return dalam?.has(simpul) ? [{ ...umum, ...sebutSimpul(h, simpul, null), nilai: Rupiah.dariSen(versi.nilai!).toString(), satuan: 'Rp' }] : [];
  });
}

function bahanPk(h: Penghitung, baris: readonly Versi[], a: Alamat, angka: PerihalAngka): Bahan[] {
  const [jabatan, tahap] = a.konteks as [string, string];
  return baris.flatMap((versi): Bahan[] => {
    const pk = pkDari(versi);
    if (pk.jabatan.id !== jabatan || pk.tahap !== tahap) return [];
    const umum = { versi, periode: null, tahap: pk.tahap, dokumen: pk.dokumen };
    if (a.ukuran === 'pk-anggaran') {
      const p = pk.program.find((x) => x.simpul === angka.simpul);
      return p ? [{ ...umum, ...sebutSimpul(h, p.simpul, null), nilai: Rupiah.dari(p.anggaran).toString(), satuan: 'Rp' }] : [];
    }
    const b = pk.butir.find((x) => nomorButir(x) === a.subjek);
    return b ? [{ ...umum, kode: nomorButir(b), uraian: b.nama, nilai: sebutTarget(b.target), satuan: b.satuan }] : [];
  });
}
