import { Command, type Argument } from 'commander';
import { createRequire } from 'node:module';
import { KodeKeluar, barisLaporan, laporan } from './galat.js';
import { tulis } from './keluaran.js';
import { andai } from './perintah/andai.js';
import { angka } from './perintah/angka.js';
import { asal } from './perintah/asal.js';
import { banding } from './perintah/banding.js';
import { bangunUlang } from './perintah/bangun-ulang.js';
import { cadangkan } from './perintah/cadangkan.js';
import { ekspor } from './perintah/ekspor.js';
import { impor } from './perintah/impor.js';
import { jembatan } from './perintah/jembatan.js';
import { linimasa } from './perintah/linimasa.js';
import { periksa } from './perintah/periksa.js';
import { pindah } from './perintah/pindah.js';
import { pulihkan } from './perintah/pulihkan.js';
import { sejak } from './perintah/sejak.js';
import { saksi } from './perintah/saksi.js';
import { segel } from './perintah/segel.js';
import { siapkanKlaster } from './perintah/siapkan-klaster.js';
import { status } from './perintah/status.js';
import { templat } from './perintah/templat.js';
import { terlambat } from './perintah/terlambat.js';
import { tindaklanjut } from './perintah/tindaklanjut.js';
import { verifikasi } from './perintah/verifikasi.js';

// The commands load what they need when they run: the help and a wrong option cost nothing.
const perintah = [templat, impor, angka, linimasa, asal, sejak, banding, terlambat, andai, jembatan, periksa, tindaklanjut, segel, saksi, ekspor, verifikasi, status, bangunUlang, cadangkan, pulihkan, pindah, siapkanKlaster];

const judulBantuan: Readonly<Record<string, string>> = { 'Usage:': 'Pemakaian:', 'Arguments:': 'Argumen:', 'Options:': 'Pilihan:', 'Commands:': 'Perintah:' };

const sebutArgumen = (a: Argument): string => (a.required ? `<${a.name()}>` : `[${a.name()}]`);

function susunProgram(): Command {
  const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };
  const program = new Command('runut')
    .description('Runut: buku besar kinerja pemerintah daerah. Setiap angka dapat ditelusuri sampai peristiwa dan dokumennya.')
    .usage('<perintah> [pilihan]')
    .version(version, '-V, --version', 'cetak versi')
    .helpOption('-h, --help', 'tampilkan bantuan ini')
    .helpCommand('bantuan [perintah]', 'tampilkan bantuan sebuah perintah')
    .configureHelp({ styleTitle: (judul) => judulBantuan[judul] ?? judul, subcommandTerm: (p) => [p.name(), ...p.registeredArguments.map(sebutArgumen)].join(' '), helpWidth: 120 })
    // Errors are put into words by `galat.ts`; commander's own lines are not printed.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const tambah of perintah) tambah(program);
  for (const p of program.commands) p.helpOption('-h, --help', 'tampilkan bantuan ini').usage([...p.registeredArguments.map(sebutArgumen), '[pilihan]'].join(' '));
  return program;
}

/** Runs one command and returns the exit code: 0 done, 2 refused input, 1 trouble with the surroundings, or what the command itself says. */
export async function jalankan(argumen: readonly string[]): Promise<number> {
  const program = susunProgram();
  if (argumen.length === 0) {
    process.stdout.write(program.helpInformation());
    return 0;
  }
  try {
    await program.parseAsync(argumen, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Error && ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes((error as { code?: string }).code ?? '')) return 0;
    // The reader of a pipe has gone (`runut angka … | head`): nobody is left to tell.
    if ((error as { code?: string }).code === 'EPIPE') return 0;
    if (error instanceof KodeKeluar) return error.kode;
    const l = laporan(error);
    for (const garis of barisLaporan(l)) process.stderr.write(`${garis}\n`);
    if (argumen.includes('--json')) await tulis(`${JSON.stringify(l.kesalahan.map(({ kode, pesan, tempat }) => ({ kode, pesan, ...tempat })), null, 1)}\n`);
    return l.kode;
  }
}
