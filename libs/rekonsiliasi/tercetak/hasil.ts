import type { Koordinat } from '#capaian';
import type { Hitungan, PeristiwaBukti, TempatTercetak } from '../tanggapan/hasil.js';
import type { KeadaanSel } from '../periksa-tercetak.js';

/** A printed cell with what its test came to: also one that is right, and one that claims nothing. */
export interface SelTampil extends TempatTercetak {
  readonly keadaan: KeadaanSel;
  /** What should stand there, by the first claim that decides: an exact decimal or a word; null where no claim could be tested. */
  readonly seharusnya: string | null;
  /** Address of the ledger's figure that it claims to be, itself or by repeating another cell; null where it claims to be none, or one that was not recorded. */
  readonly angka: string | null;
  /** Why it was not tested. */
  readonly alasan: string | null;
  /** Id of the contradiction that it makes. */
  readonly ketidaksesuaian: string | null;
}

/** One claim of a printed cell with the computation behind it. */
export interface KlaimRinci {
  readonly pernyataan: string;
  readonly hasil: 'sesuai' | 'gagal' | 'tidak-teruji';
  /** Why it could not be tested. */
  readonly alasan: string | null;
  /** Null where it could not be tested. */
  readonly hitungan: Hitungan | null;
}

/** An event that stated what a cell prints. */
export interface PeristiwaSel extends PeristiwaBukti {
  /** What it says is printed; null where it withdraws the cell. */
  readonly teks: string | null;
  /** What was recorded before it; null where nothing was. */
  readonly sebelum: string | null;
  /** Reason of a correction. */
  readonly alasan: string | null;
}

/** Everything behind one printed cell. */
export interface RincianSel {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly tahun: number;
  readonly judulLaporan: string;
  readonly sel: SelTampil;
  readonly klaim: readonly KlaimRinci[];
  /** Every other printed cell that takes part in a claim. */
  readonly terlibat: readonly TempatTercetak[];
  /** In the order of the log. */
  readonly peristiwa: readonly PeristiwaSel[];
}
