import { DomainError, sebutDokumen, sebutTahap, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir } from '#perencanaan';
import type { Sel, Ukuran } from '../queries/hasil.js';
import type { Alamat } from './alamat.js';
import type { AngkaDitemukan } from './angka-ditemukan.js';
import type { Indikator } from './cuplikan.js';
import type { Penghitung } from './hitung.js';
import { dokumenRupiah, dokumenTarget, jenisAkhir, sebutJenis, selAkhir, selAkhirRupiah, selPkAnggaran, selPkTarget, selSaldo, selSaldoRupiah, selTargetDokumen, selTargetRupiah, type JenisTahap } from './rencana.js';

const ukuranRencana = ['target-dokumen', 'target-rupiah', 'target-akhir', 'saldo-awal', 'pk-target', 'pk-anggaran'] as const satisfies readonly Ukuran[];

export const adalahRencana = (u: Ukuran): boolean => (ukuranRencana as readonly Ukuran[]).includes(u);

/** Resolves the address of a planning figure. `tidakAda` makes the refusal. */
export function cariRencana(h: Penghitung, a: Alamat, tidakAda: (a: Alamat, apa: string) => DomainError): AngkaDitemukan {
  const indikator = (): Indikator => {
    const i = [...h.c.indikator.values()].find((x) => x.kode === a.subjek);
    if (!i) throw tidakAda(a, `Indikator dengan kode "${a.subjek}"`);
    return i;
  };
  const simpul = (): string => {
    const s = a.subjek === SELURUH_PD ? SELURUH_PD : h.c.perKode.get(a.subjek);
    if (s === undefined) throw tidakAda(a, `Simpul dengan kode "${a.subjek}"`);
    return s;
  };
  const dokumen = (daftar: readonly JenisTahap[]): JenisTahap => {
    const [jenis, tahap] = a.konteks as [string, Tahap];
    const d = daftar.find((x) => x.jenis === jenis && x.tahap === tahap);
    if (!d) throw tidakAda(a, `Target dokumen ${jenis} tahap "${tahap}"`);
    return d;
  };
  const sebutSimpul = (s: string): string => (s === SELURUH_PD ? `seluruh ${h.c.identitas?.nama ?? h.c.pd}` : `${h.kodeSimpul(s)} ${h.c.simpul.get(s)!.uraian}`);
  const uang = (s: string, judul: string, buat: (simpul: string) => Sel): AngkaDitemukan => {
    const sel = buat(s);
    const jumlah = sel.asal === 'jumlah';
    return {
      sel, judul: `${judul}: ${sebutSimpul(s)}`, satuan: 'Rp', simpul: s, indikator: null, cara: jumlah ? 'Jumlah bagian-bagiannya.' : 'Dicatat langsung dari dokumen.',
      bagian: jumlah ? h.pagu.anak(s).map((x) => ({ sel: buat(x), judul: sebutSimpul(x) })) : [],
    };
  };
  const kinerja = (i: Indikator, judul: string, sel: Sel): AngkaDitemukan => ({ sel, judul: `${judul}: ${i.kode} ${i.nama}`, satuan: i.satuan, simpul: null, indikator: i, cara: sel.asal === 'gabungan' ? `Gabungan target per triwulan (${i.akumulasi}).` : 'Dicatat langsung dari dokumen.', bagian: [] });
  const sebut = ({ jenis, tahap }: JenisTahap): string => `Target ${sebutJenis(jenis)} ${sebutTahap(tahap)}`;

  switch (a.ukuran) {
    case 'target-dokumen': {
      const [i, d] = [indikator(), dokumen(dokumenTarget(h))];
      return kinerja(i, sebut(d), selTargetDokumen(h, i, d));
    }
    case 'target-rupiah': {
      const d = dokumen(dokumenRupiah(h));
      return uang(simpul(), `${sebut(d)} (Rp)`, (s) => selTargetRupiah(h, s, d));
    }
    case 'target-akhir': {
      const [ukuran, jenis] = a.konteks as [string, string];
      if (!jenisAkhir(h).includes(jenis)) throw tidakAda(a, `Target akhir ${jenis}`);
      if (ukuran === 'Rp') return uang(simpul(), `Target akhir ${sebutJenis(jenis)} (Rp)`, (s) => selAkhirRupiah(h, s, jenis));
      const i = indikator();
      return kinerja(i, `Target akhir ${sebutJenis(jenis)}`, selAkhir(h, i, jenis));
    }
    case 'saldo-awal': {
      const judul = `Realisasi Renstra sampai tahun ${h.c.tahun - 1}`;
      if (a.konteks[0] === 'Rp') return uang(simpul(), judul, (s) => selSaldoRupiah(h, s));
      const i = indikator();
      return kinerja(i, judul, selSaldo(h, i));
    }
    default:
      return angkaPk(h, a, tidakAda, simpul, sebutSimpul);
  }
}

function angkaPk(h: Penghitung, a: Alamat, tidakAda: (a: Alamat, apa: string) => DomainError, simpul: () => string, sebutSimpul: (s: string) => string): AngkaDitemukan {
  const [jabatan, tahap] = a.konteks as [string, Tahap];
  const pk = h.c.pk.find((p) => p.jabatan.id === jabatan && p.tahap === tahap);
  if (!pk) throw tidakAda(a, `PK jabatan "${jabatan}" tahap "${tahap}"`);
  const judul = `PK ${sebutTahap(pk.tahap)} ${pk.jabatan.nama}`;
  const cara = `Dicatat langsung dari ${sebutDokumen(pk.dokumen)}, dijanjikan kepada ${pk.atasan.nama}.`;
  if (a.ukuran === 'pk-anggaran') {
    const s = simpul();
    if (!pk.program.some((p) => p.simpul === s)) throw tidakAda(a, `Anggaran "${a.subjek}" dalam PK itu`);
    return { sel: selPkAnggaran(h, pk, s), judul: `${judul}, anggaran: ${sebutSimpul(s)}`, satuan: 'Rp', cara, bagian: [], simpul: s, indikator: null };
  }
  const b = pk.butir.find((x) => nomorButir(x) === a.subjek);
  if (!b) throw tidakAda(a, `Butir ${a.subjek} dalam PK itu`);
  return { sel: selPkTarget(h, pk, b), judul: `${judul}, butir ${nomorButir(b)}: ${b.nama}`, satuan: b.satuan, cara: b.diLuarRenstra ? `${cara} Butir di luar Renstra.` : cara, bagian: [], simpul: null, indikator: (b.indikator !== null && h.c.indikator.get(b.indikator)) || null };
}
