import { Rupiah, type Dokumen } from '#kernel';
import { terurai, dataDari, entriDari, formulaDari, paguDari, pembandingDari, analisisDari, pkDari, rencanaBaris, revisiDari, sebutPokok, targetDari, type Penghitung } from '#capaian';
import type { Versi } from '#projection';
import { SELURUH_PD } from '#anggaran';
import { sebutFormula, type IsiDukung, type IsiGanti, type IsiIndikator, type IsiKode, type IsiPasang, type IsiPd, type IsiSimpul } from '#perencanaan';
import { sebutSaat, type IsiPeriode } from '#realisasi';
import type { JawabanTercatat, LaporanTercatat, ReviuTercatat, SelTercatat } from '#rekonsiliasi';
import { satuanIndikator, sebutIndikator, sebutSimpul, sebutTarget, type Bahan } from './bahan.js';

type Isi = Omit<Bahan, 'versi'>;

const kosong = { periode: null, tahap: null, nilai: null, satuan: '', dokumen: null };

/** Says what a row of the figure model states, whatever its kind. Names are those of the coordinates of the Penghitung. */
export class PenyebutBaris {
  /** `dokumen`: of a revision by its id. Its lines do not name it. */
  constructor(private readonly h: Penghitung, private readonly dokumen: ReadonlyMap<string, Dokumen>) {}

  sebut(versi: Versi): Bahan {
    return { versi, ...this.isi(versi) };
  }

  private isi(v: Versi): Isi {
    switch (v.jenis) {
      case 'pagu': {
        const p = paguDari(v);
        return { ...this.simpul(p.simpul, p.rekening), periode: null, tahap: p.tahap, nilai: Rupiah.dariSen(v.nilai!).toString(), satuan: 'Rp', dokumen: this.dokumen.get(p.revisi) ?? null };
      }
      case 'revisi': {
        const r = revisiDari(v);
        return { ...kosong, kode: SELURUH_PD, uraian: `Revisi anggaran, ${r.jumlahBaris} baris`, tahap: r.tahap, dokumen: r.dokumen };
      }
      case 'realisasi': {
        const e = entriDari(v);
        const s = e.subjek;
        const umum = { periode: e.periode, tahap: null, dokumen: e.dokumen };
        if (s.jenis === 'kinerja') return { ...this.indikator(s.indikator), ...umum, nilai: e.nilai, satuan: this.satuan(s.indikator) };
        return s.jenis === 'fisik' ? { ...this.simpul(s.simpul), ...umum, nilai: e.nilai, satuan: '%' } : { ...this.simpul(s.simpul, s.rekening), ...umum, nilai: Rupiah.dariSen(v.nilai!).toString(), satuan: 'Rp' };
      }
      case 'periode':
        return { ...kosong, kode: SELURUH_PD, uraian: terurai<IsiPeriode>(v).ditutup ? 'Periode ditutup' : 'Periode dibuka kembali', periode: v.kunci as Isi['periode'] };
      case 'target': {
        const t = targetDari(v);
        return { ...this.indikator(t.indikator), periode: t.periode, tahap: t.tahap, nilai: sebutTarget(t.nilai), satuan: this.satuan(t.indikator), dokumen: t.dokumen };
      }
      case 'target-rupiah':
      case 'target-akhir':
      case 'saldo-awal':
        return this.rencana(v);
      case 'pk': {
        const p = pkDari(v);
        return { ...kosong, kode: p.jabatan.id, uraian: `Perjanjian kinerja ${p.jabatan.nama}, ${p.butir.length} butir`, tahap: p.tahap, dokumen: p.dokumen };
      }
      case 'data':
      case 'data-lalu': {
        const d = dataDari(v);
        return { ...kosong, kode: d.kunci, uraian: `${d.nama}, ${sebutSaat(d.saat)}${d.ciri.length > 0 ? `: ${sebutPokok(d)}` : ''}`, nilai: d.nilai, satuan: d.satuan, dokumen: d.dokumen };
      }
      case 'pembanding': {
        const p = pembandingDari(v);
        return { ...kosong, kode: this.indikator(p.indikator).kode, uraian: `Pembanding ${p.nama} ${p.tahunNilai} (${p.ukuran})`, nilai: p.nilai, satuan: p.satuan, dokumen: p.dokumen };
      }
      case 'analisis': {
        const a = analisisDari(v);
        const s = a.subjek.jenis === 'indikator' ? this.indikator(a.subjek.indikator) : this.simpul(a.subjek.simpul);
        return { ...kosong, kode: s.kode, uraian: `Analisis (${a.faktor} ${a.nomor}): ${a.teks}`, periode: a.periode, dokumen: a.dokumen };
      }
      default:
        return this.susunan(v);
    }
  }

  /** What stands behind the figures: tree, indikator, policies, the office itself, its reports. */
  private susunan(v: Versi): Isi {
    switch (v.jenis) {
      case 'simpul':
        return { ...kosong, kode: this.simpul(v.kunci).kode, uraian: `Simpul ${terurai<IsiSimpul>(v).jenjang}: ${terurai<IsiSimpul>(v).uraian}` };
      case 'kode':
        return { ...kosong, kode: terurai<IsiKode>(v).kode, uraian: `Kode dipasang: ${terurai<IsiKode>(v).uraian}` };
      case 'indikator':
        return { ...kosong, kode: terurai<IsiIndikator>(v).kode, uraian: `Indikator: ${terurai<IsiIndikator>(v).nama}` };
      case 'pasang':
        return { ...kosong, kode: this.indikator(terurai<IsiPasang>(v).indikator).kode, uraian: `Indikator dipasang pada ${this.simpul(terurai<IsiPasang>(v).simpul).kode}` };
      case 'dukung':
        return { ...kosong, kode: this.indikator(terurai<IsiDukung>(v).indikator).kode, uraian: `Didukung program ${this.simpul(terurai<IsiDukung>(v).program).kode}` };
      case 'ganti':
        return { ...kosong, kode: this.indikator(v.kunci).kode, uraian: `Digantikan oleh ${this.indikator(terurai<IsiGanti>(v).oleh).kode}`, dokumen: terurai<IsiGanti>(v).dokumen };
      case 'formula':
        return { ...kosong, kode: this.indikator(v.kunci).kode, uraian: `Formula: ${sebutFormula(formulaDari(v).formula)}`, dokumen: formulaDari(v).dokumen };
      case 'kebijakan': {
        const k = terurai<{ versi: number; dokumen: Dokumen }>(v);
        return { ...kosong, kode: v.kunci, uraian: `Kebijakan ${v.kunci} versi ${k.versi}`, dokumen: k.dokumen };
      }
      case 'laporan':
        return { ...kosong, kode: v.kunci, uraian: `Laporan didaftarkan: ${terurai<LaporanTercatat>(v).judul}`, dokumen: terurai<LaporanTercatat>(v).dokumen };
      case 'sel': {
        const s = terurai<SelTercatat>(v);
        return { ...kosong, kode: s.kunci, uraian: `Angka tercetak ${s.laporan}: ${s.tercetak}` };
      }
      case 'jawaban': {
        const j = terurai<JawabanTercatat>(v);
        return { ...kosong, kode: j.ketidaksesuaian, uraian: `Ketidaksesuaian dijawab (${j.putusan}): ${j.alasan}`, dokumen: j.dokumen };
      }
      case 'reviu':
        return { ...kosong, kode: terurai<ReviuTercatat>(v).laporan, uraian: `Laporan direviu: ${terurai<ReviuTercatat>(v).pernyataan}`, dokumen: terurai<ReviuTercatat>(v).dokumen };
      default:
        return { ...kosong, kode: v.kunci, uraian: `Perangkat daerah ${terurai<IsiPd>(v).nama}` };
    }
  }

  private rencana(v: Versi): Isi {
    const r = rencanaBaris(v);
    const umum = { periode: null, tahap: r.angka === 'target-rupiah' ? r.tahap : null, dokumen: r.dokumen };
    if (r.angka !== 'target-rupiah' && r.subjek.jenis === 'indikator') return { ...this.indikator(r.subjek.indikator), ...umum, nilai: sebutTarget(r.nilai), satuan: this.satuan(r.subjek.indikator) };
    const simpul = r.angka === 'target-rupiah' ? r.simpul : r.subjek.jenis === 'simpul' ? r.subjek.simpul : SELURUH_PD;
    return { ...this.simpul(simpul), ...umum, nilai: Rupiah.dariSen(v.nilai!).toString(), satuan: 'Rp' };
  }

  /** A node that the year's tree does not have at the coordinates is named by its id. */
  private simpul(id: string, rekening: string | null = null): { readonly kode: string; readonly uraian: string } {
    return id === SELURUH_PD || this.h.c.simpul.has(id) ? sebutSimpul(this.h, id, rekening) : { kode: id, uraian: 'Simpul di luar pohon tahun ini' };
  }

  private indikator(id: string): { readonly kode: string; readonly uraian: string } {
    return this.h.c.indikator.has(id) ? sebutIndikator(this.h, id) : { kode: id, uraian: 'Indikator di luar pohon tahun ini' };
  }

  private satuan(id: string): string {
    return this.h.c.indikator.has(id) ? satuanIndikator(this.h, id) : '';
  }
}
