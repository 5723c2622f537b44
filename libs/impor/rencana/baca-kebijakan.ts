import { tanggal, type Dokumen } from '#kernel';
import { jenisKebijakan, kebijakanBawaan, statusNasional, type IsiKebijakan, type JenisKebijakan, type StatusNasional, type TetapkanKebijakan, type TingkatSkala } from '#capaian';
import { basisDikenal } from '#realisasi';
import { Isian } from './isian.js';

type Pernyataan = TetapkanKebijakan['kebijakan'][number];

/** Policies out of their rows: rows of one kind, date and document are one policy. A policy with a faulty row, or one that may lack a row, is left out. */
export function bacaKebijakan(baris: readonly Isian[], dokumenDari: (i: Isian) => Dokumen | undefined): Pernyataan[] {
  const kelompok = new Map<string, { jenis: JenisKebijakan; berlaku: string; dokumen: Dokumen | undefined; baris: Isian[] }>();
  /** Kinds of rows that do not say which policy they belong to; undefined where not even the kind is readable. */
  const lepas = new Set<JenisKebijakan | undefined>();
  for (const i of baris) {
    const jenis = i.pilihan('jenis', jenisKebijakan);
    const dokumen = dokumenDari(i);
    const berlaku = i.wajib('berlaku');
    if (!jenis || i.cacat('berlaku') || i.cacat('dokumen')) lepas.add(jenis);
    if (!jenis) continue;
    const kunci = `${jenis}|${berlaku}|${i.teks('dokumen')}`;
    const ada = kelompok.get(kunci);
    if (ada) ada.baris.push(i);
    else kelompok.set(kunci, { jenis, berlaku, dokumen, baris: [i] });
  }
  return [...kelompok.values()].flatMap((k): Pernyataan[] => {
    const isi = isiDari(k.jenis, k.baris);
    const utuh = k.baris.every((i) => i.utuh) && !lepas.has(k.jenis) && !lepas.has(undefined);
    return isi && k.dokumen && utuh ? [{ jenis: k.jenis, berlaku: k.berlaku, dokumen: k.dokumen, isi, asal: k.baris[0]!.asal }] : [];
  });
}

const kunciBaris = (i: Isian): string => i.wajib('kunci').toLowerCase().replace(/\s+/g, ' ');

function isiDari(jenis: JenisKebijakan, baris: readonly Isian[]): IsiKebijakan[JenisKebijakan] | undefined {
  switch (jenis) {
    case 'skala':
    case 'skala-lhe':
      return skala(baris, kebijakanBawaan[jenis]);
    case 'capaian': {
      let { batas, dokumenTarget } = kebijakanBawaan.capaian;
      for (const i of baris) {
        const kunci = kunciBaris(i);
        const nilai = i.wajib('nilai');
        if (kunci === 'batas') batas = nilai.toLowerCase() === 'tanpa' ? null : (i.kuantitas('nilai')?.nilai ?? null);
        else if (kunci === 'dokumen target') dokumenTarget = nilai.split(/[,;]/).map((d) => d.trim().toUpperCase()).filter((d) => d !== '');
        else i.tolak('kunci-tidak-dikenal', `Kunci "${i.teks('kunci')}" tidak dikenal untuk kebijakan capaian. Pakai "batas" atau "dokumen target".`, 'kunci');
      }
      return { batas, dokumenTarget };
    }
    case 'rata-rata': {
      let isi = kebijakanBawaan['rata-rata'];
      for (const i of baris) {
        const kunci = kunciBaris(i);
        if (kunci === 'atas') isi = { ...isi, atas: i.pilihan('nilai', ['sasaran', 'program', 'sasaran-dan-program', 'semua']) ?? isi.atas };
        else if (kunci === 'nilai') isi = { ...isi, nilai: i.pilihan('nilai', ['tanpa-batas', 'dengan-batas']) ?? isi.nilai };
        else i.tolak('kunci-tidak-dikenal', `Kunci "${i.teks('kunci')}" tidak dikenal untuk kebijakan rata-rata. Pakai "atas" atau "nilai".`, 'kunci');
      }
      return isi;
    }
    case 'basis': {
      const basis = baris.at(-1)!.pilihan('nilai', basisDikenal);
      return basis && { basis };
    }
    case 'empat-mata':
      return { wajib: baris.flatMap((i) => i.wajib('nilai').split(/[,;]/)).map((x) => x.trim().toLowerCase()).filter((x) => x !== '' && x !== 'tidak ada') };
    case 'katalog-lhe':
      return katalog(baris);
    case 'hari-libur':
      return { libur: baris.flatMap((i) => i.coba('nilai', () => tanggal(i.wajib('nilai'))) ?? []) };
    case 'tindak-lanjut':
      return tindakLanjut(baris);
  }
}

/** `1` → `Perencanaan Kinerja; 30`, and `1.a` → `Keberadaan; 6` below it. */
function katalog(baris: readonly Isian[]): IsiKebijakan['katalog-lhe'] {
  const komponen: { kunci: string; nama: string; bobot: string; sub: { kunci: string; nama: string; bobot: string }[] }[] = [];
  for (const i of baris) {
    const [induk = '', sub] = i.wajib('kunci').split('.');
    const cocok = /^(.+);\s*(\d+(?:\.\d+)?)$/.exec(i.wajib('nilai'));
    const di = sub === undefined ? komponen : komponen.find((k) => k.kunci === induk)?.sub;
    if (!cocok) i.tolak('unsur-tidak-sah', `"${i.teks('nilai')}" tidak sah. Tulis nama dan bobotnya, dipisahkan titik koma, misalnya Perencanaan Kinerja; 30.`, 'nilai');
    else if (!di) i.tolak('komponen-tidak-ada', `Subkomponen "${i.teks('kunci')}" mendahului komponennya. Tulis komponen ${induk} lebih dahulu.`, 'kunci');
    else di.push({ kunci: sub ?? induk, nama: cocok[1]!.trim(), bobot: cocok[2]!, ...(sub === undefined ? { sub: [] } : {}) } as (typeof komponen)[number]);
  }
  return { komponen };
}

function tindakLanjut(baris: readonly Isian[]): IsiKebijakan['tindak-lanjut'] {
  const bawaan = kebijakanBawaan['tindak-lanjut'];
  const klaim: { kata: string; selesai: boolean }[] = [];
  const alasanSah: string[] = [];
  const sebutan: Record<StatusNasional, string> = { ...bawaan.sebutan };
  let { ingatkan } = bawaan;
  for (const i of baris) {
    const [kunci, nilai] = [kunciBaris(i), i.wajib('nilai')];
    const status = statusNasional.find((s) => s === kunci);
    if (kunci === 'klaim selesai' || kunci === 'klaim proses') klaim.push({ kata: nilai, selesai: kunci === 'klaim selesai' });
    else if (kunci === 'alasan sah') alasanSah.push(nilai);
    else if (kunci === 'ingatkan' && /^\d{1,3}$/.test(nilai)) ingatkan = Number(nilai);
    else if (kunci === 'ingatkan') i.tolak('ingatkan-tidak-sah', `"${nilai}" bukan banyak hari. Tulis bilangan bulat, misalnya 7.`, 'nilai');
    else if (status) sebutan[status] = nilai;
    else i.tolak('kunci-tidak-dikenal', `Kunci "${i.teks('kunci')}" tidak dikenal untuk kebijakan tindak lanjut. Pakai "klaim selesai", "klaim proses", "alasan sah", "ingatkan", atau ${statusNasional.join(', ')}.`, 'kunci');
  }
  return { klaim: klaim.length > 0 ? klaim : bawaan.klaim, sebutan, alasanSah: alasanSah.length > 0 ? alasanSah : bawaan.alasanSah, ingatkan };
}

function skala(baris: readonly Isian[], bawaan: IsiKebijakan['skala']): IsiKebijakan['skala'] {
  const tingkat: TingkatSkala[] = [];
  let { celah, diAtasPuncak } = bawaan;
  for (const i of baris) {
    const kunci = kunciBaris(i);
    if (kunci === 'celah') celah = i.pilihan('nilai', ['tanpa-predikat', 'bawah', 'atas']) ?? celah;
    else if (kunci === 'di atas puncak') diAtasPuncak = i.pilihan('nilai', ['tanpa-predikat', 'puncak']) ?? diAtasPuncak;
    else {
      const selang = bacaSelang(i.teks('nilai'));
      if (selang) tingkat.push({ predikat: i.teks('kunci'), ...selang });
      else i.tolak('selang-tidak-sah', `Selang "${i.teks('nilai')}" tidak sah. Tulis seperti (110,120] atau [50,70]; kurung siku berarti batasnya termasuk, dan batas atas boleh ∞.`, 'nilai');
    }
  }
  return { tingkat, celah, diAtasPuncak };
}

/** `(110,120]`, `[0;50]`, `(100,∞)`. Decimals use a point, so that the comma parts the limits. */
export function bacaSelang(teks: string): Omit<TingkatSkala, 'predikat'> | undefined {
  const cocok = /^([[(])\s*(\d+(?:\.\d+)?)\s*[,;]\s*(\d+(?:\.\d+)?|∞|tak terbatas)\s*([\])])$/i.exec(teks.trim());
  if (!cocok) return undefined;
  const [, buka, dari, sampai, tutup] = cocok as unknown as [string, string, string, string, string];
  const terbuka = /^\d/.test(sampai) ? sampai : null;
  return { dari, dariTermasuk: buka === '[', sampai: terbuka, sampaiTermasuk: tutup === ']' };
}

/** The interval as the sheet writes it: read back, it is the same to the bracket, also where there is no upper limit. */
export function tulisSelang(t: TingkatSkala): string {
  return `${t.dariTermasuk ? '[' : '('}${t.dari},${t.sampai ?? '∞'}${t.sampaiTermasuk ? ']' : ')'}`;
}
