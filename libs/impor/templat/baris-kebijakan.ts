import type { Dokumen } from '#kernel';
import { canonical } from '#event-store';
import type { IsiKebijakan, JenisKebijakan } from '#capaian';
import { lembarBuku, type BukuKerja } from '../lembar.js';
import type { HasilBaca } from '../buku/baca.js';
import { Isian } from '../rencana/isian.js';
import { bacaKebijakan, tulisSelang } from '../rencana/baca-kebijakan.js';
import { teksKuantitas } from './teks-target.js';

type Pasangan = readonly [kunci: string, nilai: string];

/** Rows of one policy in force; none where the sheet cannot say it exactly, because a row that is absent states nothing. */
export function barisKebijakan(jenis: JenisKebijakan, isi: IsiKebijakan[JenisKebijakan], berlaku: string, dokumen: { readonly tanda: string; readonly isi: Dokumen }): Readonly<Record<string, string>>[] {
  for (const pasangan of penulisan(jenis, isi)) {
    const baris = pasangan.map(([kunci, nilai]) => ({ jenis, berlaku, dokumen: dokumen.tanda, kunci, nilai }));
    if (terbacaKembali(baris, dokumen.isi, isi)) return baris;
  }
  return [];
}

/** Ways to write a policy, the plainest first. */
function penulisan(jenis: JenisKebijakan, isi: IsiKebijakan[JenisKebijakan]): readonly (readonly Pasangan[])[] {
  switch (jenis) {
    case 'skala':
    case 'skala-lhe': {
      const s = isi as IsiKebijakan['skala'];
      return [[...s.tingkat.map((t): Pasangan => [t.predikat, tulisSelang(t)]), ['celah', s.celah], ['di atas puncak', s.diAtasPuncak]]];
    }
    case 'capaian': {
      const { batas, dokumenTarget } = isi as IsiKebijakan['capaian'];
      return (batas === null ? ['tanpa'] : teksKuantitas(batas)).map((b): Pasangan[] => [['batas', b], ['dokumen target', dokumenTarget.join(', ')]]);
    }
    case 'rata-rata': {
      const { atas, nilai } = isi as IsiKebijakan['rata-rata'];
      return [[['atas', atas], ['nilai', nilai]]];
    }
    case 'basis':
      return [[['basis', (isi as IsiKebijakan['basis']).basis]]];
    case 'empat-mata': {
      const { wajib } = isi as IsiKebijakan['empat-mata'];
      return [[['wajib', wajib.length === 0 ? 'tidak ada' : wajib.join(', ')]]];
    }
    case 'katalog-lhe':
      return [(isi as IsiKebijakan['katalog-lhe']).komponen.flatMap((k): Pasangan[] => [[k.kunci, `${k.nama}; ${k.bobot}`], ...k.sub.map((u): Pasangan => [`${k.kunci}.${u.kunci}`, `${u.nama}; ${u.bobot}`])])];
    case 'hari-libur':
      return [(isi as IsiKebijakan['hari-libur']).libur.map((t): Pasangan => ['libur', t])];
    case 'tindak-lanjut': {
      const { klaim, alasanSah, sebutan, ingatkan } = isi as IsiKebijakan['tindak-lanjut'];
      return [[...klaim.map((k): Pasangan => [k.selesai ? 'klaim selesai' : 'klaim proses', k.kata]), ...alasanSah.map((a): Pasangan => ['alasan sah', a]), ['ingatkan', String(ingatkan)], ...Object.entries(sebutan)]];
    }
  }
}

const bukuKosong: HasilBaca = {
  buku: Object.fromEntries(lembarBuku.map((l) => [l.kunci, []])) as unknown as BukuKerja,
  peringatan: [],
  kesalahan: [],
  tidakTerdaftar: 0,
  tidakUtuh: [],
  selDari: () => '',
};

function terbacaKembali(baris: readonly Readonly<Record<string, string>>[], dokumen: Dokumen, isi: IsiKebijakan[JenisKebijakan]): boolean {
  const salah: Isian['salah'] = [];
  const isian = baris.map((b, i) => new Isian(bukuKosong, salah, [], 'kebijakan', { baris: i + 2, isi: b }));
  const [terbaca] = bacaKebijakan(isian, () => dokumen);
  return salah.length === 0 && terbaca !== undefined && canonical(terbaca.isi) === canonical(isi);
}
