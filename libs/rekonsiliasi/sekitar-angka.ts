import { bagianPeriode, bacaAlamat, tulisAlamat, type Alamat, type Penghitung, type Ukuran } from '#capaian';
import { DomainError, Desimal, namaPeriodeAngka, namaTahap, tulisCiri, kunciCiri, type PeriodeAngka } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, kunciSaat, namaBasis, sebutSaat, type Basis } from '#realisasi';
import type { BukuKlaim } from './klaim/angka-ledger.js';
import { tingkatLhe } from './klaim/hitung-klaim.js';
import type { AngkaSekitar, HubunganAngka, SekitarAngka, TingkatSkala } from './penjelasan/index.js';

/** An address near another one, before it is known whether anything is recorded there. */
type Calon = readonly [hubungan: HubunganAngka, nama: string, ukuran: Ukuran, subjek: string, ...konteks: string[]];

const semuaPeriode: readonly PeriodeAngka[] = ['tahun', ...bagianPeriode('tahun')];

/** The figures of the ledger that stand near one: other stages, bases and periods of it, its parts, its whole, the budget beside it. */
export class SekitarBuku implements SekitarAngka {
  constructor(private readonly buku: BukuKlaim) {}

  sekitar(alamat: string): readonly AngkaSekitar[] {
    const a = baca(alamat);
    const { pd, tahun } = this.h.c;
    if (!a || a.pd !== pd || a.tahun !== tahun) return [];
    const ada = new Set([tulisAlamat(a.pd, a.tahun, a.ukuran, a.subjek, ...a.konteks)]);
    return [...this.calon(a)].flatMap(([hubungan, nama, ukuran, subjek, ...konteks]): AngkaSekitar[] => {
      const lain = tulisAlamat(pd, tahun, ukuran, subjek, ...konteks);
      const nilai = ada.has(lain) ? undefined : this.buku.angka(lain.split('/').slice(2).join('/'))?.nilai;
      ada.add(lain);
      return nilai ? [{ hubungan, alamat: lain, nama, nilai }] : [];
    });
  }

  private get h(): Penghitung {
    return this.buku.h;
  }

  private *calon(a: Alamat): Generator<Calon> {
    yield* this.keluarga(a);
    const s = a.subjek;
    switch (a.ukuran) {
      case 'pagu':
      case 'pagu-terkini':
        yield* this.paguLain(s, 'tahap');
        yield* this.sumberDana(a);
        for (const b of this.h.basis) yield ['lain', `realisasi ${namaBasis[b]} ${s}`, 'realisasi', s, b, 'tahun'];
        return;
      case 'realisasi': {
        const [basis, periode, ...garis] = a.konteks as [Basis, PeriodeAngka, ...string[]];
        const milik = [s, ...garis.filter((g) => g !== '-')].join(' ');
        for (const b of basisDikenal) yield ['basis', `realisasi ${namaBasis[b]} ${milik}`, 'realisasi', s, b, periode, ...garis];
        for (const p of semuaPeriode) yield ['periode', `realisasi ${namaPeriodeAngka(p)} ${milik}`, 'realisasi', s, basis, p, ...garis];
        for (const r of this.h.rincianRealisasi) yield ['sumber-dana', `realisasi ${namaBasis[basis]} ${s} ${r.sumberDana === '-' ? r.rekening : r.sumberDana}`, 'realisasi', s, basis, periode, r.rekening, r.sumberDana];
        if (garis.length > 0) yield ['lain', `realisasi ${namaBasis[basis]} ${s} seluruhnya`, 'realisasi', s, basis, periode];
        yield* this.paguLain(s, 'pagu');
        return;
      }
      case 'serapan':
        yield ['fisik', `kemajuan fisik ${s}`, 'fisik', s];
        for (const b of this.h.basis) yield ['basis', `serapan ${namaBasis[b]} ${s}`, 'serapan', s, b];
        return;
      case 'sisa':
        for (const b of this.h.basis) yield ['basis', `sisa ${namaBasis[b]} ${s}`, 'sisa', s, b];
        return;
      case 'fisik':
        for (const b of this.h.basis) yield ['lain', `serapan ${namaBasis[b]} ${s}`, 'serapan', s, b];
        return;
      case 'target':
        for (const t of this.h.tahapTarget()) yield ['tahap', `target ${namaTahap(t)} ${s}`, 'target', s, t, ...a.konteks.slice(1)];
        for (const p of semuaPeriode) yield ['periode', `target ${namaPeriodeAngka(p)} ${s}`, 'target', s, a.konteks[0]!, ...(p === 'tahun' ? [] : [p])];
        yield ['lain', `realisasi kinerja ${s}`, 'kinerja', s, 'tahun'];
        return;
      case 'kinerja':
        for (const p of semuaPeriode) yield ['periode', `realisasi kinerja ${namaPeriodeAngka(p)} ${s}`, 'kinerja', s, p];
        for (const t of this.h.tahapTarget()) yield ['lain', `target ${namaTahap(t)} ${s}`, 'target', s, t];
        yield* this.tahunSebelumnya(s);
        return;
      case 'capaian':
        for (const p of semuaPeriode) yield ['periode', `capaian ${namaPeriodeAngka(p)} ${s}`, 'capaian', s, ...(p === 'tahun' ? [] : [p])];
        yield ['lain', `realisasi kinerja ${s}`, 'kinerja', s, 'tahun'];
        return;
      case 'data':
        for (const d of this.h.kinerja.data.semua(s)) yield [kunciSaat(d.saat) === a.konteks[1] ? 'lain' : 'tahun', `data ${d.nama}${d.ciri.length > 0 ? ` (${tulisCiri(d.ciri)})` : ''} ${sebutSaat(d.saat)}`, 'data', s, kunciCiri(d.ciri) || '-', kunciSaat(d.saat)];
        return;
      default:
    }
  }

  /** The same figure of the children and of the parent of its node. */
  private *keluarga(a: Alamat): Generator<Calon> {
    const simpul = a.subjek === SELURUH_PD ? SELURUH_PD : this.h.c.perKode.get(a.subjek);
    if (simpul === undefined || this.buku.jenjang([a.ukuran, a.subjek, ...a.konteks].map(encodeURIComponent).join('/')) === null) return;
    const nama = (s: string): string => `${a.ukuran.replaceAll('-', ' ')} ${s === SELURUH_PD ? 'seluruh PD' : `${this.h.kodeSimpul(s)} ${this.h.c.simpul.get(s)!.uraian}`}`;
    for (const s of this.h.pagu.anak(simpul)) yield ['anak', nama(s), a.ukuran, this.h.kodeSimpul(s), ...a.konteks];
    const induk = simpul === SELURUH_PD ? undefined : (this.h.c.simpul.get(simpul)!.induk ?? SELURUH_PD);
    if (induk !== undefined) yield ['induk', nama(induk), a.ukuran, this.h.kodeSimpul(induk), ...a.konteks];
  }

  private *paguLain(s: string, hubungan: HubunganAngka): Generator<Calon> {
    for (const t of this.h.c.tahap) yield [hubungan, `pagu ${t.nama} ${s}`, 'pagu', s, t.tahap];
  }

  private *sumberDana(a: Alamat): Generator<Calon> {
    const simpul = this.h.c.perKode.get(a.subjek) ?? a.subjek;
    for (const p of this.h.c.pagu) {
      if (p.simpul !== simpul || (p.rekening === null && p.sumberDana === null)) continue;
      yield ['sumber-dana', `pagu ${namaTahap(p.tahap)} ${a.subjek} ${p.sumberDana?.nama ?? p.rekening}`, 'pagu', a.subjek, p.tahap, p.rekening ?? '-', p.sumberDana?.kode ?? p.sumberDana?.nama ?? '-'];
    }
  }

  private *tahunSebelumnya(kode: string): Generator<Calon> {
    for (const p of this.h.c.pembanding) {
      if (this.h.c.indikator.get(p.indikator)?.kode === kode) yield [p.lingkup === 'tahun-sebelumnya' ? 'tahun' : 'lain', `${p.ukuran} ${p.nama} ${p.tahunNilai} ${kode}`, 'pembanding', kode, p.lingkup, String(p.tahunNilai), p.ukuran, p.nama];
    }
  }
}

function baca(alamat: string): Alamat | undefined {
  try {
    return bacaAlamat(alamat);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** The scale behind a function of the claim language, grades from the highest. */
export function skalaDari(h: Penghitung, fungsi: string): readonly TingkatSkala[] | undefined {
  if (fungsi === 'predikatLhe') {
    return [...tingkatLhe, { batas: Desimal.nol, sebutan: 'D' }].map((t, i, semua) => ({ kata: t.sebutan, dari: t.batas, terbuka: t.sebutan !== 'D', sampai: semua[i - 1]?.batas }));
  }
  if (fungsi !== 'predikat') return undefined;
  return h.c.kebijakan.isi.skala.tingkat.map((t) => ({ kata: t.predikat, dari: Desimal.dari(t.dari), terbuka: !t.dariTermasuk, sampai: t.sampai === null ? undefined : Desimal.dari(t.sampai) })).sort((a, b) => b.dari.banding(a.dari));
}
