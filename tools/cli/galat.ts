import { CommanderError } from 'commander';
import type { Kesalahan } from '#kernel';

/** What went wrong, as the command line tells it: 2 for refused input, 1 for trouble with the surroundings. */
export interface Laporan {
  readonly kode: 1 | 2;
  readonly ringkas: string;
  readonly kesalahan: readonly Kesalahan[];
}

/** Trouble that is no fault of the input: exit code 1 and one line. */
export class GangguanLingkungan extends Error {
  override readonly name = 'GangguanLingkungan';
}

/** The command has answered, and its answer has an exit code of its own. */
export class KodeKeluar extends Error {
  override readonly name = 'KodeKeluar';
  constructor(readonly kode: number) {
    super(`kode keluar ${kode}`);
  }
}

/** A refusal that came from a running server, already in words. */
export class DitolakServer extends Error {
  override readonly name = 'DitolakServer';
  constructor(
    pesan: string,
    readonly kesalahan: readonly Kesalahan[],
  ) {
    super(pesan);
  }
}

/** Errors of the store that the request itself brought about. */
const salahPermintaan: ReadonlySet<string> = new Set(['conflict', 'id-reused', 'too-large', 'invalid', 'unknown-model']);

/** Puts any error into words. Errors are told apart by name, so that no library needs to be loaded for it. */
export function laporan(error: unknown): Laporan {
  if (error instanceof CommanderError) return salahPemakaian(error);
  if (!(error instanceof Error)) return gangguan(String(error));
  const kesalahan = (error as { kesalahan?: readonly Kesalahan[] }).kesalahan;
  if (error.name === 'SettingError') return gangguan(error.message, 'pengaturan');
  if ((error.name === 'DomainError' || error instanceof DitolakServer) && kesalahan) return { kode: 2, ringkas: error.message, kesalahan };
  const kind = (error as { kind?: string }).kind;
  if (kind !== undefined && salahPermintaan.has(kind)) return { kode: 2, ringkas: error.message, kesalahan: [{ kode: kind, pesan: error.message }] };
  if (kind !== undefined || error instanceof GangguanLingkungan) return gangguan(error.message, kind ?? 'gangguan');
  return gangguan(sebabSistem(error), (error as { code?: string }).code ?? 'tak-terduga');
}

function gangguan(pesan: string, kode = 'gangguan'): Laporan {
  const satuBaris = pesan.replace(/\s*\n\s*/g, ' ');
  return { kode: 1, ringkas: satuBaris, kesalahan: [{ kode, pesan: satuBaris }] };
}

function sebabSistem(error: Error & { code?: string; path?: string }): string {
  const berkas = error.path ? `"${error.path}"` : 'berkas';
  switch (error.code) {
    case 'ENOENT':
      return `${berkas} tidak ada.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${berkas} tidak dapat dibuka: tidak ada izin.`;
    case 'EISDIR':
      return `${berkas} adalah folder, bukan berkas.`;
    case 'ENOTDIR':
      return `${berkas} tidak dapat dibuka: sebagian jalurnya bukan folder.`;
    case 'ENOSPC':
      return 'Ruang cakram habis.';
    default:
      return `Kesalahan yang tidak terduga: ${error.message}`;
  }
}

/** Commander speaks English; what it says is told again by its code. */
function salahPemakaian(error: CommanderError): Laporan {
  const nama = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const pesan =
    {
      'commander.unknownOption': `Pilihan ${nama} tidak dikenal.`,
      'commander.unknownCommand': `Perintah "${nama}" tidak dikenal.`,
      'commander.missingArgument': `Argumen ${nama} belum diisi.`,
      'commander.optionMissingArgument': `Pilihan ${nama} memerlukan nilai.`,
      'commander.missingMandatoryOptionValue': `Pilihan ${nama} wajib diisi.`,
      'commander.excessArguments': 'Argumennya terlalu banyak.',
      'commander.conflictingOption': `Pilihan ${nama} tidak dapat dipakai bersama pilihan lain yang disebut.`,
    }[error.code] ?? error.message;
  const lengkap = `${pesan} Lihat "runut bantuan" atau "runut PERINTAH --help".`;
  return { kode: 2, ringkas: lengkap, kesalahan: [{ kode: 'pemakaian', pesan: lengkap }] };
}

/** The lines for people: every fault with its place. */
export function barisLaporan({ ringkas, kesalahan }: Laporan): string[] {
  const satu = kesalahan.length === 1 ? kesalahan[0]! : undefined;
  if (satu && satu.pesan === ringkas) return [dengan(satu)];
  return [ringkas, ...kesalahan.map((k) => `  ${dengan(k)}`)];
}

/** `Anggaran!F12: …`; a message that names its place itself is left as it is. */
function dengan({ pesan, tempat }: Kesalahan): string {
  if (!tempat || pesan.startsWith('Lembar ')) return pesan;
  const letak = tempat.sel ?? (tempat.baris === undefined ? undefined : `baris ${tempat.baris}`);
  const depan = [tempat.lembar, letak].filter((x) => x !== undefined).join('!');
  return depan === '' ? pesan : `${depan}: ${pesan}`;
}
