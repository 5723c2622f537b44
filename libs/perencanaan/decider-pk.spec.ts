import { bacaNilaiTarget } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { pk, type ButirDinyatakan, type TetapkanPk } from './decider-pk.js';
import type { PeristiwaPk } from './events.js';

const awal = dokumenUji('PK', '2024-01-15');
const perubahan = dokumenUji('PK', '2024-10-04', 'PK/2');
const ba = dokumenUji('BERITA_ACARA', '2024-11-05');
const pihak = { pd: 'jombang-diskopum', tahun: 2024, jabatan: { id: 'kepala-dinas', nama: 'Kepala Dinas Koperasi dan Usaha Mikro' }, atasan: { id: 'bupati', nama: 'Pj. Bupati Jombang' } };
const butir = (nomor: string, lain: Partial<ButirDinyatakan> = {}): ButirDinyatakan => ({ nomor, bagian: null, sasaran: 'Meningkatnya Koperasi Aktif', indikator: 'i1', nama: 'Persentase koperasi aktif', satuan: 'persen', target: bacaNilaiTarget('1%'), diLuarRenstra: false, mendukung: null, ...lain });
const dasar: TetapkanPk = { ...pihak, tahap: 'awal', dokumen: awal, alasan: null, butir: [butir('1')], program: [{ simpul: 'p1', anggaran: '32702250' }] };
const isi = { ...pihak, butir: dasar.butir, program: dasar.program };

const kosong = spesifikasi(pk);
const ada = kosong.lalu(dasar);

describe('PK: signing and revising', () => {
  it('records the first one whole, without the rows it was read from', () => {
    const asal = { lembar: 'PK Butir', baris: 2 };
    kosong.bila({ ...dasar, butir: [butir('1', { asal })] }).maka([{ type: 'PkDitandatangani', version: 1, data: { ...isi, tahap: 'awal', dokumen: awal }, berlaku: awal.tanggal }]).diulang().maka([]);
  });

  it('a later document revises the one before it by date, and names it', () => {
    const diubah: PeristiwaPk = { type: 'PkDiubah', version: 1, data: { ...isi, tahap: 'perubahan', merevisi: { peristiwa: 'peristiwa-1', dokumen: awal }, alasan: 'Perubahan APBD', dokumen: perubahan }, berlaku: perubahan.tanggal };
    ada.bila({ ...dasar, tahap: 'perubahan', dokumen: perubahan, alasan: 'Perubahan APBD' }).maka([diubah]).diulang().maka([]);
  });

  it('an earlier one that comes in later revises nothing', () => {
    const [terlambat] = kosong.lalu({ ...dasar, tahap: 'perubahan', dokumen: perubahan }).bila(dasar).peristiwa;
    expect(terlambat!.type).toBe('PkDitandatangani');
  });

  it('takes a butir outside the Renstra, marked, and an item of several parts', () => {
    const dua = [butir('7', { bagian: 'a', indikator: null, diLuarRenstra: true }), butir('7', { bagian: 'b', indikator: null, diLuarRenstra: true, nama: 'LHKASN' })];
    expect(kosong.bila({ ...dasar, butir: dua }).peristiwa).toHaveLength(1);
  });

  it('a butir may serve one of a PK above', () => {
    expect(kosong.bila({ ...dasar, butir: [butir('1', { mendukung: { jabatan: 'bupati', nomor: '3', bagian: null } })] }).peristiwa).toHaveLength(1);
  });
});

describe('PK: the same document again', () => {
  it('with the same content changes nothing, however it is written', () => {
    ada.bila({ ...dasar, butir: [butir('1', { target: bacaNilaiTarget('1,0 %') })], program: [{ simpul: 'p1', anggaran: '32702250.00' }] }).maka([]);
  });

  it.each<[string, Partial<TetapkanPk>, string]>([
    ['a target', { butir: [butir('1', { target: bacaNilaiTarget('2%') })] }, 'target'],
    ['an amount', { program: [{ simpul: 'p1', anggaran: '1' }] }, 'nilai'],
    ['a butir more', { butir: [butir('1'), butir('2')] }, 'target'],
    ['a butir less', { butir: [], program: dasar.program }, 'dokumen'],
    ['a party', { atasan: { id: 'sekda', nama: 'Sekretaris Daerah' } }, 'atasan'],
  ])('with another %s is refused, and recorded as a correction with reason and document', (_, lain, bidang) => {
    const p = ada.bila({ ...dasar, ...lain }).ditolak('berbeda-dari-tercatat');
    expect(p.kesalahan[0]!.tempat?.bidang).toBe(bidang);
    const koreksi = ada.bila({ ...dasar, ...lain, koreksi: { alasan: 'Salah salin', dokumen: ba } });
    expect(koreksi.peristiwa.map((e) => [e.type, e.berlaku])).toEqual([['PkDikoreksi', ba.tanggal]]);
    expect(koreksi.peristiwa[0]!.data).toMatchObject({ peristiwa: 'peristiwa-1', alasan: 'Salah salin' });
    koreksi.diulang().maka([]);
    koreksi.selesai().bila({ ...dasar, ...lain }).maka([]);
  });

  it('refuses a correction of nothing, without reason, or of its tahap', () => {
    const koreksi = { alasan: 'Salah salin', dokumen: ba };
    kosong.bila({ ...dasar, koreksi }).ditolak('koreksi-tanpa-dasar');
    ada.bila({ ...dasar, butir: [butir('9')], koreksi: { ...koreksi, alasan: '' } }).ditolak('alasan-kosong');
    ada.bila({ ...dasar, tahap: 'perubahan', koreksi }).ditolak('tahap-berbeda');
  });
});

describe('PK: refusals', () => {
  it.each<[string, Partial<TetapkanPk>]>([
    ['jabatan-tidak-sah', { jabatan: { id: 'Kepala Dinas', nama: 'Kepala Dinas' } }],
    ['nama-kosong', { atasan: { id: 'bupati', nama: '' } }],
    ['data-pribadi', { atasan: { id: 'bupati', nama: 'BUDI CONTOH, S.Sos.' } }],
    ['data-pribadi', { atasan: { id: 'bupati', nama: 'Bupati 19000101 190001 1 001' } }],
    ['jabatan-sama', { atasan: { id: 'kepala-dinas', nama: 'Kepala' } }],
    ['pk-kosong', { butir: [], program: [] }],
    ['butir-ganda', { butir: [butir('1'), butir('1')] }],
    ['bagian-tercampur', { butir: [butir('1'), butir('1', { bagian: 'a' })] }],
    ['butir-tanpa-indikator', { butir: [butir('1', { indikator: null })] }],
    ['dukungan-ke-diri', { butir: [butir('1', { mendukung: { jabatan: 'kepala-dinas', nomor: '2', bagian: null } })] }],
    ['program-ganda', { program: [...dasar.program, ...dasar.program] }],
    ['rupiah-tidak-sah', { program: [{ simpul: 'p1', anggaran: '1.234' }] }],
    ['pk-terlalu-besar', { butir: Array.from({ length: 121 }, (_, i) => butir(String(i))) }],
    ['pk-terlalu-besar', { butir: Array.from({ length: 100 }, (_, i) => butir(String(i), { nama: 'x'.repeat(700) })) }],
  ])('%s', (kode, lain) => {
    kosong.bila({ ...dasar, ...lain }).ditolak(kode);
  });

  it('a Pj. or a degree-like office is no person', () => {
    for (const nama of ['Pj. Bupati Jombang', 'Kepala UPTD Metrologi', 'Sekretaris Dinas']) expect(kosong.bila({ ...dasar, atasan: { id: 'atasan', nama } }).peristiwa).toHaveLength(1);
  });
});
