import { DomainError } from '#kernel';
import { EventStoreError, canonical, type Append } from '#event-store';
import { ditandai, tandaMilik } from '../catatan/catatan.js';
import { bacaKunciTerbuka } from '../catatan/kunci.js';
import { bacaSegel } from '../catatan/segel.js';
import { hashDaun } from '../pohon/hash-pohon.js';
import { letakHash } from '../pohon/letak.js';
import { akar, buktiAnggota, buktiKonsisten, type BacaHash } from '../pohon/pohon.js';
import type { BarisSegel } from '../projection.js';
import { bacaSaya } from './baca-saya.js';
import { MilikPd, berkasDisebut } from './milik-pd.js';
import { ZipTetap } from './zip-tetap.js';

export const FORMAT_BUNDEL = 'runut-bundel/1';

/** What a bundle is made from. */
export interface BahanBundel {
  /** The checkpoint under which everything in the bundle lies; its note with the cosignatures. */
  readonly segel: Pick<BarisSegel, 'asal' | 'ukuran' | 'akar' | 'catatan'> & { readonly saksi: readonly string[] };
  /** Verifier keys that have ever signed for the ledger. */
  readonly kunci: readonly string[];
  readonly pohon: BacaHash;
  /** The log from its first event. */
  readonly log: () => AsyncIterable<Append>;
  /** Only this office; null: everything. */
  readonly pd: string | null;
  /** Note of an older checkpoint that is to be followed from. */
  readonly dariSegel: string | null;
  readonly kebijakanBawaan: object;
  /** Figures as the ledger states them at the size of the checkpoint. */
  readonly angka: readonly object[];
  /** A kept file by its hash. Throws `DomainError` where there is none. */
  readonly berkas: (hash: string) => Promise<Uint8Array>;
  readonly onKemajuan?: (urutan: number, dari: number) => void;
}

export interface HasilBundel {
  readonly asal: string;
  readonly ukuran: number;
  readonly akar: string;
  readonly pd: string | null;
  readonly jumlahEntri: number;
  readonly berkas: number;
}

const KUMPUL = 1 << 20;

/** Writes a bundle; the same ledger, checkpoint and filter give the same bytes. Refuses a log that is not under its own checkpoint. */
export async function tulisBundel(jalur: string, bahan: BahanBundel): Promise<HasilBundel> {
  const { segel: { asal, ukuran, akar: akarSegel, catatan }, pohon, pd } = bahan;
  const konsistensi = bahan.dariSegel === null ? null : konsistensiDari(bahan.dariSegel, bahan);
  const zip = await ZipTetap.buat(jalur);
  try {
    await zip.tambah('BACA-SAYA.txt', [Buffer.from(bacaSaya)]);
    await zip.tambah('segel.txt', [Buffer.from(catatan)]);
    if (konsistensi) {
      await zip.tambah('segel-lama.txt', [Buffer.from(konsistensi.catatan)]);
      await zip.tambah('konsistensi.json', [Buffer.from(canonical(konsistensi.bukti))]);
    }
    await zip.tambah('kebijakan.json', [Buffer.from(canonical(bahan.kebijakanBawaan))]);
    const pilihan = new Pilihan(bahan);
    await zip.tambah('entri.jsonl', pilihan.entri());
    if (pilihan.urutan.length === 0) throw new DomainError('bundel-kosong', `Tidak ada peristiwa perangkat daerah "${pd}" di bawah segel ini.`);
    if (pd !== null) await zip.tambah('bukti.jsonl', perGaris(pilihan.urutan, (urutan) => canonical({ urutan, bukti: buktiAnggota(pohon, urutan - 1, ukuran).map((b) => b.toString('base64')) })));
    await zip.tambah('angka.jsonl', perGaris(bahan.angka, canonical));
    const tanpaBerkas: string[] = [];
    for (const hash of pilihan.berkas()) {
      const isi = pilihan.bolehDisertakan(hash) ? await bahan.berkas(hash).catch(tidakAda) : undefined;
      if (isi === undefined) tanpaBerkas.push(hash);
      else await zip.tambah(`berkas/${hash}`, [isi]);
    }
    const jumlahEntri = pilihan.urutan.length;
    const isi = zip.isi;
    await zip.tambah('manifes.json', [Buffer.from(canonical({ format: FORMAT_BUNDEL, asal, ukuran, akar: akarSegel, pd, jumlahEntri, saksi: [...bahan.segel.saksi], tanpaBerkas, isi }))]);
    await zip.tutup();
    return { asal, ukuran, akar: akarSegel, pd, jumlahEntri, berkas: isi.filter((i) => i.nama.startsWith('berkas/')).length };
  } catch (error) {
    await zip.batal();
    throw error;
  }
}

/** Reads the log once: what goes into the bundle, at which sequences, resting on which files. */
class Pilihan {
  readonly urutan: number[] = [];
  private readonly disebut = new Set<string>();
  private readonly disebutSendiri = new Set<string>();
  private readonly disebutLain = new Set<string>();
  private readonly milik: MilikPd | null;

  constructor(private readonly bahan: BahanBundel) {
    this.milik = bahan.pd === null ? null : new MilikPd(bahan.pd);
  }

  async *entri(): AsyncGenerator<Buffer> {
    const { segel: { ukuran }, pohon, log, onKemajuan } = this.bahan;
    let [kumpul, besar]: [Uint8Array[], number] = [[], 0];
    const LF = Buffer.from('\n');
    for await (const append of log()) {
      for (const { sequence, bytes, envelope } of append) {
        if (sequence > ukuran) {
          yield Buffer.concat(kumpul);
          return;
        }
        const golongan = this.milik?.golongan(envelope) ?? 'sendiri';
        for (const hash of berkasDisebut(envelope)) {
          (golongan === 'bukan' ? this.disebutLain : this.disebut).add(hash);
          if (golongan === 'sendiri') this.disebutSendiri.add(hash);
        }
        if (golongan === 'bukan') continue;
        if (!hashDaun(bytes).equals(pohon(letakHash(0, sequence - 1)))) throw new EventStoreError('damaged', `Peristiwa urutan ${sequence} dalam log bukan lagi yang pernah disegel. Jangan ekspor; pulihkan dari cadangan.`);
        this.urutan.push(sequence);
        kumpul.push(bytes, LF);
        besar += bytes.length + 1;
        if (besar < KUMPUL) continue;
        yield Buffer.concat(kumpul);
        [kumpul, besar] = [[], 0];
        onKemajuan?.(sequence, ukuran);
      }
    }
    yield Buffer.concat(kumpul);
  }

  /** Files that the chosen events rest on. */
  berkas(): string[] {
    return [...this.disebut].sort();
  }

  /** A file that another office's events rest on too may say what is theirs; one that only shared events rest on may as well. */
  bolehDisertakan(hash: string): boolean {
    return this.disebutSendiri.has(hash) && !this.disebutLain.has(hash);
  }
}

/** The older checkpoint under the ledger's own signatures alone (whoever else signed it is not known here), and the proof from it. */
function konsistensiDari(isi: string, { segel, pohon, kunci }: BahanBundel): { catatan: string; bukti: { lama: number; baru: number; bukti: string[] } } {
  const lama = bacaSegel(isi);
  if (lama.asal !== segel.asal) throw new DomainError('asal-berbeda', `Segel lama itu milik "${lama.asal}", bukan buku besar ini ("${segel.asal}").`);
  const tanda = kunci.map(bacaKunciTerbuka).filter((k) => ditandai(lama.catatan, k)).flatMap((k) => tandaMilik(lama.catatan, k));
  if (tanda.length === 0) throw new DomainError('tanda-segel', 'Segel lama itu tidak ditandai kunci buku besar ini. Pakai berkas segel apa adanya.');
  if (lama.ukuran > segel.ukuran) throw new DomainError('segel-lebih-baru', `Segel lama itu meliputi ${lama.ukuran} peristiwa, lebih banyak daripada segel terakhir (${segel.ukuran}).`);
  if (akar(pohon, lama.ukuran).toString('base64') !== lama.akar) throw new DomainError('segel-bertentangan', `Segel lama itu bertentangan dengan buku besar ini: akar atas ${lama.ukuran} peristiwa berbeda. Jangan dianggap kesalahan berkas; cari sebabnya.`);
  const bukti = buktiKonsisten(pohon, lama.ukuran, segel.ukuran).map((b) => b.toString('base64'));
  return { catatan: `${lama.catatan.teks}\n${tanda.map((t) => `${t.baris}\n`).join('')}`, bukti: { lama: lama.ukuran, baru: segel.ukuran, bukti } };
}

function* perGaris<T>(daftar: readonly T[], teks: (satu: T) => string): Generator<Buffer> {
  for (let i = 0; i < daftar.length; i += 1_000) yield Buffer.from(daftar.slice(i, i + 1_000).map((d) => `${teks(d)}\n`).join(''));
}

/** A document may name a scan that was never handed in: the bundle says so. */
function tidakAda(error: unknown): undefined {
  if (error instanceof DomainError && error.kode === 'berkas-tidak-ada') return undefined;
  throw error;
}
