import type { LogReader } from '#event-store';
import { DomainError } from '#kernel';
import type { SimpananBerkas } from '#impor';

/** Kept files that a log names: those that an event came out of, which must be there, and scanned documents, which may be. */
export interface BerkasTersebut {
  readonly wajib: ReadonlySet<string>;
  readonly mungkin: ReadonlySet<string>;
}

export interface HasilBerkas {
  /** Files at the target, each verified by its hash. */
  readonly berkas: number;
  /** Hashes of documents that were never handed in as a file. */
  readonly tanpaBerkas: number;
}

const POTONGAN = 1_000;

export function berkasTersebut(log: LogReader): BerkasTersebut {
  const wajib = new Set<string>();
  const mungkin = new Set<string>();
  for (let urutan = 1, kepala = log.head(); urutan <= kepala; ) {
    const potongan = log.readFrom(urutan, POTONGAN).flat();
    for (const { envelope } of potongan) {
      if (envelope.source.berkas !== undefined) wajib.add(envelope.source.berkas);
      kumpulkan(envelope.data, mungkin);
    }
    urutan = potongan.at(-1)!.sequence + 1;
  }
  for (const hash of wajib) mungkin.delete(hash);
  return { wajib, mungkin };
}

/** Every hash under the name `berkas`, however deep. */
function kumpulkan(nilai: unknown, ke: Set<string>): void {
  if (typeof nilai !== 'object' || nilai === null) return;
  for (const [nama, isi] of Object.entries(nilai)) {
    if (nama === 'berkas' && typeof isi === 'string' && /^[0-9a-f]{64}$/.test(isi)) ke.add(isi);
    else kumpulkan(isi, ke);
  }
}

/** Copies files from one store into another. Both verify the hash of each. A file that must be there and is not stops it. */
export async function pindahkanBerkas({ wajib, mungkin }: BerkasTersebut, dari: SimpananBerkas, ke: SimpananBerkas, kabar: (selesai: number, dari: number) => void): Promise<HasilBerkas> {
  let [berkas, tanpaBerkas] = [0, 0];
  for (const hash of [...wajib, ...mungkin]) {
    kabar(berkas + tanpaBerkas, wajib.size + mungkin.size);
    const bytes = await dari.baca(hash).catch((error: unknown) => {
      if (mungkin.has(hash) && error instanceof DomainError && error.kode === 'berkas-tidak-ada') return undefined;
      throw error;
    });
    if (bytes === undefined) tanpaBerkas += 1;
    else {
      await ke.simpan(bytes);
      await ke.baca(hash);
      berkas += 1;
    }
  }
  return { berkas, tanpaBerkas };
}
