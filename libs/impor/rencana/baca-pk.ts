import type { ButirDinyatakan, DasarKoreksi, ProgramPkDinyatakan, TetapkanPk } from '#perencanaan';
import type { Isian } from './isian.js';
import type { Rujukan } from './rujukan.js';

type Susunan = Omit<TetapkanPk, 'butir' | 'program' | 'koreksi'> & { readonly butir: ButirDinyatakan[]; readonly program: ProgramPkDinyatakan[]; koreksi?: DasarKoreksi; /** A row of it is refused: what is left is not this PK. */ rusak: boolean };

/** Every PK out of its three sheets, as far as all its rows are sound; the older documents first, so that a revision finds what it revises. */
export function bacaPk(r: Rujukan): TetapkanPk[] {
  const hasil = new Map<string, Susunan>();
  const takTerbaca = new Set<string>();
  for (const i of r.baris('pk')) {
    const dasar = r.tahapDan(i);
    const [jabatan, nama, atasan, namaAtasan] = ['jabatan', 'namaJabatan', 'atasan', 'namaAtasan'].map((k) => i.wajib(k)) as [string, string, string, string];
    const koreksi = r.dasarKoreksi(i);
    const kunci = kunciPk(i);
    if (!dasar || !i.utuh) {
      takTerbaca.add(kunci);
      continue;
    }
    if (hasil.has(kunci)) i.tolak('pk-ganda', 'PK jabatan ini dari dokumen ini sudah dinyatakan di baris lain. Hapus salah satu.', 'jabatan');
    hasil.set(kunci, { pd: r.pd, tahun: r.tahun, jabatan: { id: jabatan, nama }, atasan: { id: atasan, nama: namaAtasan }, ...dasar, alasan: i.teks('alasan') || null, butir: [], program: [], rusak: false, ...koreksi, asal: i.asal });
  }
  const pkDari = (i: Isian): Susunan | undefined => {
    const pk = hasil.get(kunciPk(i));
    if (!pk && takTerbaca.has(kunciPk(i))) i.gantungkan();
    else if (!pk && r.dokumenDari(i)) i.tolak('pk-tidak-ada', `PK jabatan "${i.teks('jabatan')}" dari dokumen "${i.teks('dokumen')}" tidak ada (atau salah) di lembar PK. Tambahkan barisnya di sana.`, 'jabatan');
    const { koreksi } = r.dasarKoreksi(i);
    if (pk && koreksi) pk.koreksi ??= koreksi;
    return pk;
  };
  for (const i of r.baris('pkButir')) {
    const pk = pkDari(i);
    const butir = bacaButir(r, i);
    if (pk && butir && i.utuh) pk.butir.push(butir);
    else if (pk) pk.rusak = true;
  }
  for (const i of r.barisBernilai('pkAnggaran', ['nilai'])) {
    const pk = pkDari(i);
    const [simpul, anggaran] = [r.simpulDari(i, true), i.rupiah('nilai')];
    if (pk && simpul && anggaran !== undefined && i.utuh) pk.program.push({ simpul, anggaran, asal: i.asal });
    else if (pk) pk.rusak = true;
  }
  return [...hasil.values()].flatMap(({ rusak, ...pk }) => (rusak ? [] : [pk])).sort((a, b) => (a.dokumen.tanggal < b.dokumen.tanggal ? -1 : a.dokumen.tanggal > b.dokumen.tanggal ? 1 : 0));
}

const kunciPk = (i: Isian): string => `${i.wajib('jabatan')}|${i.teks('dokumen')}`;

function bacaButir(r: Rujukan, i: Isian): ButirDinyatakan | undefined {
  const diLuarRenstra = i.pilihan('diLuarRenstra', ['ya', 'tidak'], 'tidak') === 'ya';
  const indikator = i.teks('indikator') === '' ? null : r.indikatorDari(i);
  const [nomor, sasaran, nama, target] = [i.wajib('nomor'), i.wajib('sasaran'), i.wajib('nama'), i.target('target')];
  const mendukung = bacaMendukung(i);
  if (indikator === undefined || !target || mendukung === undefined) return undefined;
  return { nomor, bagian: i.teks('bagian') || null, sasaran, indikator, nama, satuan: i.teks('satuan'), target, diLuarRenstra, mendukung, asal: i.asal };
}

/** `bupati/3` or `bupati/7.a`; null for a blank cell. */
function bacaMendukung(i: Isian): ButirDinyatakan['mendukung'] | undefined {
  const teks = i.teks('mendukung');
  if (teks === '') return null;
  const cocok = /^([^/\s]+)\s*\/\s*(.+?)(?:\.([a-z]{1,3}))?$/i.exec(teks);
  if (cocok) return { jabatan: cocok[1]!, nomor: cocok[2]!, bagian: cocok[3] ?? null };
  i.tolak('mendukung-tidak-sah', `"${teks}" tidak terbaca. Tulis jabatan, garis miring, nomor butir, misalnya bupati/3 atau bupati/7.a.`, 'mendukung');
  return undefined;
}
