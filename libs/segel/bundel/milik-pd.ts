import type { Envelope } from '#event-store';

type Isi = Readonly<Record<string, unknown>>;

/**
 * Which events a bundle about one perangkat daerah holds, asked in the order of the log: its own, the proposals about it,
 * what formed and changed it, the policies of its pemda, and the keys of the ledger. Nothing that another office recorded.
 */
export class MilikPd {
  private readonly aliran = new Set<string>();
  private pemda: string | undefined;

  constructor(private readonly pd: string) {}

  /** `sendiri`: recorded by or about the office alone; `umum`: shared with others; `bukan`: not of the office. */
  golongan({ stream, type, data }: Envelope): 'sendiri' | 'umum' | 'bukan' {
    const isi = data as Isi;
    if (stream.startsWith('organisasi-')) return this.organisasi(isi) ? 'umum' : 'bukan';
    if (stream.startsWith('kebijakan-')) return isi['pemda'] === this.pemda ? 'umum' : 'bukan';
    if (type === 'KunciSegelDitetapkan') return 'umum';
    if (isi['pd'] === this.pd) this.aliran.add(stream);
    return this.aliran.has(stream) ? 'sendiri' : 'bukan';
  }

  private organisasi(isi: Isi): boolean {
    const disebut = [isi['pd'], ...daftar(isi['dari']), ...daftar(isi['menjadi']).map((m) => (m as { pd?: unknown } | null)?.pd)];
    if (!disebut.includes(this.pd)) return false;
    if (typeof isi['pemda'] === 'string') this.pemda = isi['pemda'];
    return true;
  }
}

const daftar = (nilai: unknown): readonly unknown[] => (Array.isArray(nilai) ? nilai : [nilai]);

/** Hashes of the files that an event rests on: its workbook, the scans of its documents. */
export function berkasDisebut({ type, data, source }: Pick<Envelope, 'type' | 'data' | 'source'>): string[] {
  const hasil = new Set<string>();
  const cari = (nilai: unknown): void => {
    if (Array.isArray(nilai)) nilai.forEach(cari);
    else if (typeof nilai === 'object' && nilai !== null) {
      for (const [kunci, isi] of Object.entries(nilai)) {
        if (kunci === 'berkas' && typeof isi === 'string' && /^[0-9a-f]{64}$/.test(isi)) hasil.add(isi);
        else cari(isi);
      }
    }
  };
  cari(data);
  cari(source);
  if (type === 'ImporDiterima') hasil.add((data as { hash: string }).hash);
  return [...hasil].sort();
}
