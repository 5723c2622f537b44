import { Desimal, Rupiah, formatRupiah, kunciDokumen, sebutDokumen, sebutTahap } from '#kernel';
import { nomorButir } from '#perencanaan';
import { pkJabatan, programPk, selPkAnggaran, selPkTarget, tahapPaguPk, urutPk, type Ketidaksesuaian, type Penghitung, type Pk } from '#capaian';
import { ketidaksesuaian } from './ketidaksesuaian.js';

/** The identities of PK (rules, Budget): with the DPA, with targets recorded from the same document, with the PK above. Pure. */
export function periksaPk(h: Penghitung): Ketidaksesuaian[] {
  return urutPk(h).flatMap((pk) => [...anggaranBerbeda(h, pk), ...targetBerbeda(h, pk), ...dukunganPutus(h, pk), ...tahunDokumen(h, pk), ...pertamaBukanAwal(h, pk)]);
}

const sebutPk = (pk: Pk): string => `PK ${sebutTahap(pk.tahap)} ${pk.jabatan.nama}`;

/** A PK is signed in its year, or in the last weeks before it. */
const tahunLain = (h: Penghitung, { dokumen: { tanggal } }: Pk): boolean => tanggal < `${h.c.tahun - 1}-12-01` || tanggal > `${h.c.tahun}-12-31`;

function anggaranBerbeda(h: Penghitung, pk: Pk): Ketidaksesuaian[] {
  const i = tahapPaguPk(h, pk);
  // Amounts of another year's PK differ for that one reason, which is reported once.
  if (i === undefined || tahunLain(h, pk)) return [];
  const tahap = h.c.tahap[i]!;
  return programPk(h, pk).flatMap((p) => {
    const [pagu, janji] = [h.pagu.nilai(p.simpul, i), Rupiah.dari(p.anggaran).sen];
    if (pagu.sen === undefined || pagu.sen === janji) return [];
    const nama = h.c.simpul.get(p.simpul);
    const [tercetak, seharusnya] = [p.anggaran, Rupiah.dariSen(pagu.sen).toString()];
    return [ketidaksesuaian({
      jenis: 'pk-anggaran-berbeda', tingkat: 'A', tabel: 'PK', baris: nama ? `${nama.kode} ${nama.uraian}` : (h.c.identitas?.nama ?? h.c.pd), kolom: sebutPk(pk), angka: selPkAnggaran(h, pk, p.simpul).angka, tercetak, seharusnya,
      penjelasan: `${sebutDokumen(pk.dokumen)} menjanjikan ${formatRupiah(tercetak)}, pagunya menurut ${sebutDokumen(tahap.dokumen)} (${tahap.nama}) ${formatRupiah(seharusnya)}.`,
      dari: [pk, ...pagu.dari],
    })];
  });
}

function targetBerbeda(h: Penghitung, pk: Pk): Ketidaksesuaian[] {
  return pk.butir.flatMap((b) => {
    const i = b.indikator === null ? undefined : h.c.indikator.get(b.indikator);
    const t = i && h.c.target.find((x) => x.indikator === i.id && x.periode === 'tahun' && x.tahap === pk.tahap && kunciDokumen(x.dokumen) === kunciDokumen(pk.dokumen));
    const sel = selPkTarget(h, pk, b);
    const lain = t?.nilai.jenis === 'angka' ? t.nilai.nilai : null;
    if (!i || !t || (lain !== null && sel.nilai !== null ? Desimal.dari(lain).banding(Desimal.dari(sel.nilai)) === 0 : t.nilai.mentah === b.target.mentah)) return [];
    return [ketidaksesuaian({
      jenis: 'pk-target-berbeda', tingkat: 'B', tabel: 'PK', baris: `${i.kode} ${i.nama}`, kolom: `${sebutPk(pk)}, butir ${nomorButir(b)}`, angka: sel.angka, tercetak: lain === null ? null : sel.nilai, seharusnya: sel.nilai === null ? null : lain,
      penjelasan: `Butir ${nomorButir(b)} menjanjikan "${b.target.mentah}", target yang dicatat dari dokumen yang sama "${t.nilai.mentah}".`, dari: [pk, t],
    })];
  });
}

/** A lower butir that names one above which is not there: the cascade is broken, or the PK above is not recorded yet. */
function dukunganPutus(h: Penghitung, pk: Pk): Ketidaksesuaian[] {
  return pk.butir.flatMap((b) => {
    const m = b.mendukung;
    const atas = m && pkJabatan(h, m.jabatan, pk.tahap);
    // A post above the office signs elsewhere: only where its PK is known can a butir be missing in it.
    if (!m || !atas || atas.butir.some((x) => nomorButir(x) === nomorButir(m))) return [];
    return [ketidaksesuaian({
      jenis: 'pk-dukungan-putus', tingkat: 'B', tabel: 'PK', baris: `Butir ${nomorButir(b)} ${b.nama}`, kolom: sebutPk(pk), angka: selPkTarget(h, pk, b).angka, tercetak: null, seharusnya: null,
      penjelasan: `Butir ini mendukung butir ${nomorButir(m)} PK ${atas.jabatan.nama}, tetapi butir itu tidak ada dalam ${sebutDokumen(atas.dokumen)}.`, dari: [pk, atas],
    })];
  });
}

const satuAngka = (h: Penghitung, pk: Pk): string => (pk.butir[0] ? selPkTarget(h, pk, pk.butir[0]).angka : selPkAnggaran(h, pk, programPk(h, pk)[0]?.simpul ?? 'pd').angka);

/** A PK of another year promises something else. */
function tahunDokumen(h: Penghitung, pk: Pk): Ketidaksesuaian[] {
  if (!tahunLain(h, pk)) return [];
  const i = tahapPaguPk(h, pk);
  const program = programPk(h, pk);
  const beda = i === undefined ? [] : program.filter((p) => ![undefined, Rupiah.dari(p.anggaran).sen].includes(h.pagu.nilai(p.simpul, i).sen));
  return [ketidaksesuaian({
    jenis: 'pk-tahun-lain', tingkat: 'A', tabel: 'PK', baris: sebutPk(pk), kolom: 'Tanggal dokumen', angka: satuAngka(h, pk), tercetak: null, seharusnya: null,
    penjelasan: `PK tahun ${h.c.tahun} ini bersandar pada ${sebutDokumen(pk.dokumen)}: tanggalnya di luar tahun itu.${beda.length > 0 ? ` ${beda.length} dari ${program.length} anggaran programnya bukan pagu ${h.c.tahap[i!]!.nama} ${h.c.tahun}.` : ''}`, dari: [pk],
  })];
}

function pertamaBukanAwal(h: Penghitung, pk: Pk): Ketidaksesuaian[] {
  if (pk.tahap === 'awal' || pk.merevisi !== null || h.c.pk.some((p) => p.jabatan.id === pk.jabatan.id && p.tahap === 'awal')) return [];
  return [ketidaksesuaian({
    jenis: 'pk-pertama-bukan-awal', tingkat: 'B', tabel: 'PK', baris: sebutPk(pk), kolom: 'Tahap', angka: satuAngka(h, pk), tercetak: null, seharusnya: null,
    penjelasan: `PK pertama yang tercatat untuk jabatan ini adalah PK ${sebutTahap(pk.tahap)}; PK awal belum dicatat.`, dari: [pk],
  })];
}
