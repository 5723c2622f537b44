import { Desimal, DomainError, SebutanDokumen, adalahDesimal, adalahTanggal, kunciDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import { canonical } from '#event-store';
import { basisDikenal } from '#realisasi';
import { statusNasional, type IsiKatalogLhe, type IsiKebijakan, type IsiSkala, type IsiTindakLanjut, type JenisKebijakan, type KebijakanDitetapkan } from './events.js';
import { periksaSkala } from './skala.js';

/** Sets policies of a pemda. The same content from the same date changes nothing; another content, on a document of its own, is a new version. */
export interface TetapkanKebijakan {
  readonly pemda: string;
  readonly kebijakan: readonly { readonly jenis: JenisKebijakan; readonly berlaku: string; readonly isi: IsiKebijakan[JenisKebijakan]; readonly dokumen: Dokumen; readonly asal?: AsalBaris }[];
}

export interface KebijakanPemda {
  /** Versions by kind, in the order in which they were set. */
  readonly versi: Map<JenisKebijakan, { berlaku: string; isi: string; dokumen: string }[]>;
  /** Kinds of facts that need an approved proposal, by the date from which they do. */
  readonly empatMata: { berlaku: string; wajib: readonly string[] }[];
  readonly dokumen: SebutanDokumen;
}

/** The numbers of Perda and Perkada begin anew every year. */
const lingkupNomor = (d: Dokumen): string => d.tanggal.slice(0, 4);

export const kebijakan: Decider<TetapkanKebijakan, KebijakanDitetapkan, KebijakanPemda> = {
  initial: () => ({ versi: new Map(), empatMata: [], dokumen: new SebutanDokumen() }),

  decide(c, state) {
    const salah: Kesalahan[] = [];
    const hasil: KebijakanDitetapkan[] = [];
    const jumlah = new Map<JenisKebijakan, number>();
    const dinyatakan = new Set<string>();
    const disebut = new SebutanDokumen([state.dokumen]);
    for (const k of c.kebijakan) {
      const tempat = { ...k.asal, bidang: k.jenis };
      const isiSalah = periksaIsi(k.jenis, k.isi);
      if (isiSalah.length > 0) {
        salah.push(...isiSalah.map((s) => ({ ...s, tempat })));
        continue;
      }
      const beda = disebut.beda(k.dokumen, lingkupNomor(k.dokumen));
      if (beda) {
        salah.push({ kode: beda.kode, pesan: beda.pesan, tempat: { ...k.asal, bidang: 'dokumen' } });
        continue;
      }
      disebut.catat(k.dokumen, lingkupNomor(k.dokumen));
      const kunci = `${k.jenis}|${k.berlaku}`;
      if (dinyatakan.has(kunci)) {
        salah.push({ kode: 'kebijakan-ganda', pesan: `Kebijakan ${k.jenis} mulai ${k.berlaku} dinyatakan lebih dari satu kali. Hapus salah satu.`, tempat });
        continue;
      }
      dinyatakan.add(kunci);
      const ada = state.versi.get(k.jenis) ?? [];
      const [isi, dokumen] = [canonical(k.isi), kunciDokumen(k.dokumen)];
      const setanggal = ada.filter((v) => v.berlaku === k.berlaku);
      const sedokumen = setanggal.findLast((v) => v.dokumen === dokumen);
      if (setanggal.at(-1)?.isi === isi || sedokumen?.isi === isi) continue;
      if (sedokumen) {
        salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Kebijakan ${k.jenis} mulai ${k.berlaku} sudah tercatat dari dokumen ini dengan isi lain. Samakan, atau sebutkan dokumen yang mengubahnya.`, tempat });
        continue;
      }
      const versi = ada.length + (jumlah.get(k.jenis) ?? 0) + 1;
      jumlah.set(k.jenis, (jumlah.get(k.jenis) ?? 0) + 1);
      hasil.push({
        type: 'KebijakanDitetapkan', version: 1,
        data: { pemda: c.pemda, jenis: k.jenis, versi, isi: k.isi, dokumen: k.dokumen, catatan: k.jenis === 'skala' || k.jenis === 'skala-lhe' ? periksaSkala(k.isi as IsiSkala) : [] },
        berlaku: k.berlaku, ...(k.asal ? { asal: k.asal } : {}),
      });
    }
    if (salah.length > 0) throw DomainError.dari(salah);
    return hasil;
  },

  evolve(state, e) {
    const daftar = state.versi.get(e.data.jenis) ?? [];
    daftar.push({ berlaku: e.berlaku, isi: canonical(e.data.isi), dokumen: kunciDokumen(e.data.dokumen) });
    state.versi.set(e.data.jenis, daftar);
    state.dokumen.catat(e.data.dokumen, lingkupNomor(e.data.dokumen));
    if (e.data.jenis === 'empat-mata') state.empatMata.push({ berlaku: e.berlaku, wajib: (e.data.isi as IsiKebijakan['empat-mata']).wajib });
    return state;
  },
};

/** Structure is checked hard; a hole in a scale is reported, not refused. */
function periksaIsi(jenis: JenisKebijakan, isi: IsiKebijakan[JenisKebijakan]): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, pesan: string): void => void salah.push({ kode, pesan });
  const desimal = (teks: string): Desimal | undefined => {
    if (adalahDesimal(teks)) return Desimal.dari(teks);
    tolak('desimal-tidak-sah', `"${teks}" bukan bilangan desimal baku (contoh: 1234.56).`);
    return undefined;
  };
  switch (jenis) {
    case 'skala':
    case 'skala-lhe': {
      const { tingkat, celah, diAtasPuncak } = isi as IsiSkala;
      if (tingkat.length === 0) tolak('skala-kosong', 'Skala predikat perlu paling sedikit satu tingkat.');
      for (const t of tingkat) {
        const [dari, sampai] = [desimal(t.dari), t.sampai === null ? undefined : desimal(t.sampai)];
        const beda = dari && sampai ? dari.banding(sampai) : -1;
        if (beda > 0) tolak('selang-terbalik', `Selang predikat "${t.predikat}" terbalik: dari ${t.dari} sampai ${t.sampai}.`);
        if (beda === 0 && !(t.dariTermasuk && t.sampaiTermasuk)) tolak('selang-kosong', `Selang predikat "${t.predikat}" tidak memuat satu nilai pun: ${t.dari} sampai ${t.sampai}.`);
      }
      if (!['tanpa-predikat', 'bawah', 'atas'].includes(celah)) tolak('celah-tidak-sah', `Bacaan celah "${celah}" tidak dikenal. Pakai tanpa-predikat, bawah atau atas.`);
      if (!['tanpa-predikat', 'puncak'].includes(diAtasPuncak)) tolak('puncak-tidak-sah', `Bacaan di atas puncak "${diAtasPuncak}" tidak dikenal. Pakai tanpa-predikat atau puncak.`);
      break;
    }
    case 'capaian': {
      const { batas } = isi as IsiKebijakan['capaian'];
      const nilai = batas === null ? undefined : desimal(batas);
      if (nilai && nilai.tanda <= 0) tolak('batas-tidak-sah', `Batas capaian "${batas}" harus lebih dari nol, atau "tanpa".`);
      break;
    }
    case 'rata-rata': {
      const { atas, nilai } = isi as IsiKebijakan['rata-rata'];
      if (!['sasaran', 'program', 'sasaran-dan-program', 'semua'].includes(atas)) tolak('rata-rata-tidak-sah', `Rata-rata atas "${atas}" tidak dikenal. Pakai sasaran, program, sasaran-dan-program atau semua.`);
      if (!['tanpa-batas', 'dengan-batas'].includes(nilai)) tolak('rata-rata-tidak-sah', `Nilai rata-rata "${nilai}" tidak dikenal. Pakai tanpa-batas atau dengan-batas.`);
      break;
    }
    case 'basis': {
      const { basis } = isi as IsiKebijakan['basis'];
      if (!basisDikenal.includes(basis)) tolak('basis-tidak-dikenal', `Basis "${basis}" tidak dikenal.`);
      break;
    }
    case 'empat-mata':
      break;
    case 'katalog-lhe':
      periksaKatalog(isi as IsiKatalogLhe, desimal, tolak);
      break;
    case 'hari-libur':
      for (const t of (isi as IsiKebijakan['hari-libur']).libur) if (!adalahTanggal(t)) tolak('tanggal-tidak-sah', `Hari libur "${t}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-12-25.`);
      break;
    case 'tindak-lanjut': {
      const { klaim, alasanSah, ingatkan, sebutan } = isi as IsiTindakLanjut;
      if (!klaim.some((k) => k.selesai) || klaim.some((k) => k.kata.trim() === '')) tolak('klaim-tidak-sah', 'Kata status perlu paling sedikit satu yang berarti selesai, dan tidak boleh kosong.');
      if (new Set(klaim.map((k) => k.kata.toLowerCase())).size !== klaim.length) tolak('klaim-ganda', 'Ada kata status yang disebut dua kali. Hapus salah satu.');
      if (alasanSah.length === 0) tolak('alasan-sah-kosong', 'Sebutkan paling sedikit satu alasan sah untuk rekomendasi yang tidak dapat ditindaklanjuti.');
      if (!Number.isInteger(ingatkan) || ingatkan < 0 || ingatkan > 365) tolak('ingatkan-tidak-sah', 'Banyak hari sebelum tenggat adalah bilangan bulat 0 sampai 365.');
      for (const s of statusNasional) if (!sebutan[s]?.trim()) tolak('sebutan-kosong', `Status nasional "${s}" perlu sebutan.`);
      break;
    }
    default:
      tolak('kebijakan-tidak-dikenal', `Jenis kebijakan "${String(jenis)}" tidak dikenal.`);
  }
  return salah;
}

/** Keys are unique, weights are positive, and those of sub-components add up to that of their component. */
function periksaKatalog({ komponen }: IsiKatalogLhe, desimal: (teks: string) => Desimal | undefined, tolak: (kode: string, pesan: string) => void): void {
  if (komponen.length === 0) tolak('katalog-kosong', 'Katalog evaluasi perlu paling sedikit satu komponen.');
  for (const [daftar, di] of [[komponen, 'katalog'] as const, ...komponen.map((k) => [k.sub, `komponen ${k.kunci}`] as const)]) {
    if (new Set(daftar.map((u) => u.kunci)).size !== daftar.length) tolak('kunci-ganda', `Ada kunci yang disebut dua kali pada ${di}. Beri kunci lain.`);
    for (const u of daftar) {
      if (!/^[A-Za-z0-9]{1,10}$/.test(u.kunci) || u.nama.trim() === '') tolak('unsur-tidak-sah', `Unsur "${u.kunci}" pada ${di} perlu kunci (huruf dan angka, paling banyak 10) dan nama.`);
      if ((desimal(u.bobot)?.tanda ?? 1) <= 0) tolak('bobot-tidak-sah', `Bobot "${u.bobot}" pada ${di} harus lebih dari nol.`);
    }
  }
  for (const k of komponen) {
    const [induk, sub] = [desimal(k.bobot), k.sub.map((u) => desimal(u.bobot))];
    if (induk && sub.length > 0 && sub.every((b) => b !== undefined) && !Desimal.jumlah(sub).sama(induk)) tolak('bobot-tidak-sama', `Bobot subkomponen ${k.kunci} berjumlah ${Desimal.jumlah(sub).toString()}, padahal bobot komponennya ${k.bobot}.`);
  }
}
