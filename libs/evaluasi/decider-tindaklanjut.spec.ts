import { spesifikasi, type Riwayat } from '../../test/spesifikasi/spesifikasi.js';
import type { PeristiwaTindakLanjut } from './events.js';
import { tindakLanjut, type IsiLangkah, type PerintahTindakLanjut, type TandaiTenggat } from './decider-tindaklanjut.js';
import { dokumenLain, isiUji, langkahUji, lingkupUji } from './fixtures/evaluasi-uji.js';
import { lanjutkan, tindakLanjutAwal, type TindakLanjut } from './keadaan-tindaklanjut.js';
import { langkahDikenal, sebutanLangkah, type Keadaan, type NamaLangkah } from './langkah.js';

type R = Riwayat<PerintahTindakLanjut, PeristiwaTindakLanjut, TindakLanjut>;

const DINAS = 'pelapor';
const APIP = 'pemeriksa';
const pemeriksa: ReadonlySet<NamaLangkah> = new Set(['persetujuan', 'pengembalian', 'verifikasi', 'verifikasi-tidak-dapat', 'penutupan', 'pembukaan-kembali', 'putusan-perpanjangan']);
const oleh = (n: NamaLangkah): string => (pemeriksa.has(n) ? APIP : DINAS);
const HARI = '2023-05-02';
const langkah = (n: NamaLangkah, isi: IsiLangkah = isiUji[n], tanggal = HARI): PerintahTindakLanjut => langkahUji(oleh(n), tanggal, isi);
const kosong: R = spesifikasi(tindakLanjut);
const lewat = (...n: readonly NamaLangkah[]): R => kosong.lalu(...n.map((x) => langkah(x)));

const disetujui = ['tanggapan', 'rencana-aksi', 'persetujuan'] as const;
const diajukan = [...disetujui, 'kemajuan', 'penyelesaian'] as const;
const belumSesuai = langkah('verifikasi', { ...isiUji.verifikasi, putusan: 'belum-sesuai', alasan: 'Belum ditetapkan' });

/** How each state is reached, and the steps that are possible in it; every other one is refused. */
const keadaan: Readonly<Record<Keadaan, readonly [R, readonly NamaLangkah[]]>> = {
  diterbitkan: [kosong, ['tanggapan', 'setoran']],
  diterima: [lewat('tanggapan'), ['tanggapan', 'rencana-aksi', 'verifikasi-tidak-dapat', 'setoran']],
  sebagian: [kosong.lalu(langkah('tanggapan', { ...isiUji.tanggapan, sikap: 'sebagian', alasan: 'Hanya bagian pertama' })), ['tanggapan', 'rencana-aksi', 'verifikasi-tidak-dapat', 'setoran']],
  ditolak: [kosong.lalu(langkah('tanggapan', { ...isiUji.tanggapan, sikap: 'ditolak', alasan: 'Bukan kewenangan kami' })), ['tanggapan', 'verifikasi-tidak-dapat', 'setoran']],
  'rencana-diajukan': [lewat('tanggapan', 'rencana-aksi'), ['persetujuan', 'pengembalian', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  'rencana-dikembalikan': [lewat('tanggapan', 'rencana-aksi', 'pengembalian'), ['rencana-aksi', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  'rencana-disetujui': [lewat(...disetujui), ['rencana-aksi', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  'dalam-proses': [lewat(...disetujui, 'kemajuan'), ['rencana-aksi', 'penyelesaian', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  'penyelesaian-diajukan': [lewat(...diajukan), ['verifikasi', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  'belum-sesuai': [lewat(...diajukan).lalu(belumSesuai), ['rencana-aksi', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
  sesuai: [lewat(...diajukan, 'verifikasi'), ['penutupan', 'pembukaan-kembali', 'setoran']],
  'tidak-dapat-ditindaklanjuti': [lewat('tanggapan', 'verifikasi-tidak-dapat'), ['penutupan', 'pembukaan-kembali', 'setoran']],
  ditutup: [lewat(...diajukan, 'verifikasi', 'penutupan'), ['pembukaan-kembali', 'setoran']],
  'dibuka-kembali': [lewat(...diajukan, 'verifikasi', 'pembukaan-kembali'), ['rencana-aksi', 'kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran']],
};

/** State after a step that is possible, where it is another one. A plan that is handed in beside an approved one needs a number of its own. */
const sesudah: Readonly<Partial<Record<Keadaan, Partial<Record<NamaLangkah, Keadaan>>>>> = {
  'rencana-diajukan': { persetujuan: 'rencana-disetujui', pengembalian: 'rencana-dikembalikan' },
  'rencana-disetujui': { kemajuan: 'dalam-proses', bukti: 'dalam-proses' },
  'dalam-proses': { penyelesaian: 'penyelesaian-diajukan' },
  'penyelesaian-diajukan': { verifikasi: 'sesuai' },
  'belum-sesuai': { kemajuan: 'dalam-proses', bukti: 'dalam-proses' },
  'dibuka-kembali': { kemajuan: 'dalam-proses', bukti: 'dalam-proses' },
};
const umum: Readonly<Partial<Record<NamaLangkah, Keadaan>>> = { tanggapan: 'diterima', 'rencana-aksi': 'rencana-diajukan', 'verifikasi-tidak-dapat': 'tidak-dapat-ditindaklanjuti', penutupan: 'ditutup', 'pembukaan-kembali': 'dibuka-kembali' };

describe('tindak lanjut: every step in every state', () => {
  const kasus = Object.entries(keadaan).flatMap(([k, [r, boleh]]) => langkahDikenal.map((n) => [k as Keadaan, n, boleh.includes(n), r] as const));

  it.each(kasus)('%s, %s: possible %s', (k, n, boleh, riwayat) => {
    expect(riwayat.keadaan().keadaan).toBe(k);
    const disetujuiDulu = riwayat.keadaan().rencana.some((r) => r.disetujui);
    const isi = n === 'rencana-aksi' && disetujuiDulu ? { ...isiUji['rencana-aksi'], rencana: [{ ...isiUji['rencana-aksi'].rencana[0], kunci: '2' }] } : isiUji[n];
    // A decision on an extension needs one that was asked for.
    const diminta = n === 'putusan-perpanjangan' && keadaan[k][1].includes('perpanjangan') ? riwayat.lalu(langkah('perpanjangan')) : riwayat;
    const keputusan = diminta.bila(langkah(n, isi));
    if (!boleh) {
      const penolakan = keputusan.ditolak('langkah-tidak-boleh');
      for (const l of keadaan[k][1]) expect(penolakan.message).toContain(sebutanLangkah[l]);
      return;
    }
    if (n === 'putusan-perpanjangan' && k === 'penyelesaian-diajukan') {
      keputusan.ditolak('perpanjangan-tidak-ada');
      return;
    }
    expect(keputusan.peristiwa.map((e) => [e.data.oleh, e.berlaku])).toEqual([[oleh(n), HARI]]);
    expect(keputusan.selesai().keadaan().keadaan).toBe(sesudah[k]?.[n] ?? umum[n] ?? k);
  });
});

describe('tindak lanjut: who, when and what', () => {
  it('keeps reporter and verifier apart: who answered, planned, reported or brought evidence judges nothing', () => {
    for (const [riwayat, n] of [[lewat('tanggapan', 'rencana-aksi'), 'persetujuan'], [lewat(...diajukan), 'verifikasi'], [lewat(...diajukan, 'verifikasi'), 'penutupan'], [lewat(...diajukan, 'verifikasi', 'penutupan'), 'pembukaan-kembali']] as const) {
      riwayat.bila(langkahUji(DINAS, HARI, isiUji[n])).ditolak('empat-mata');
    }
    // Who only uploaded evidence is no verifier either; a third person is.
    const berbukti = lewat(...disetujui).lalu(langkahUji('pengunggah', HARI, isiUji.bukti), langkah('penyelesaian'));
    berbukti.bila(langkahUji('pengunggah', HARI, isiUji.verifikasi)).ditolak('empat-mata');
    expect(berbukti.lalu(langkahUji('orang-ketiga', HARI, isiUji.verifikasi)).keadaan().putusan).toEqual({ putusan: 'sesuai', alasan: null, penyetuju: null, tanggal: HARI, oleh: 'orang-ketiga' });
  });

  it('finds in replay what no decision would have let through', () => {
    const [verifikasi] = lewat(...diajukan).bila(langkah('verifikasi')).peristiwa;
    const palsu = { ...verifikasi!, data: { ...verifikasi!.data, oleh: DINAS } } as PeristiwaTindakLanjut;
    expect(lewat(...diajukan).diketahui([palsu]).keadaan().pelanggaran).toEqual(['peristiwa-6']);
    expect(lewat(...diajukan, 'verifikasi').keadaan().pelanggaran).toEqual([]);
  });

  it('holds the claim of the auditee and the verdict of the verifier side by side', () => {
    const r = lewat(...diajukan).lalu(belumSesuai);
    expect(r.keadaan()).toMatchObject({ keadaan: 'belum-sesuai', klaim: { kata: 'Selesai', selesai: true }, putusan: { putusan: 'belum-sesuai', alasan: 'Belum ditetapkan' } });
    r.bila(langkah('kemajuan', { ...isiUji.kemajuan, klaim: 'Beres' })).ditolak('klaim-tidak-dikenal');
    expect(r.lalu(langkah('kemajuan', { ...isiUji.kemajuan, klaim: null })).keadaan().klaim?.kata).toBe('Selesai');
  });

  it('goes forward in time, and not before its report', () => {
    kosong.bila(langkah('tanggapan', isiUji.tanggapan, '2023-03-28')).ditolak('tanggal-mendahului-lhe');
    lewat('tanggapan').bila(langkah('rencana-aksi', isiUji['rencana-aksi'], '2023-05-01')).ditolak('tanggal-mundur');
    kosong.bila(langkahUji(DINAS, HARI, isiUji.tanggapan, { ...lingkupUji, rekomendasi: null })).ditolak('rekomendasi-tidak-ada');
  });

  it('wants reasons, documents and the higher post where they are due', () => {
    kosong.bila(langkah('tanggapan', { ...isiUji.tanggapan, sikap: 'ditolak' })).ditolak('alasan-tidak-sah');
    const tidakDapat = { ...isiUji['verifikasi-tidak-dapat'], alasan: 'sibuk', dokumen: null, penyetuju: ' ' };
    lewat('tanggapan').bila(langkah('verifikasi', tidakDapat)).ditolak('alasan-tidak-sah', 'penyetuju-wajib', 'dokumen-wajib');
    lewat(...diajukan).bila(langkah('verifikasi', { ...isiUji.verifikasi, putusan: 'belum-sesuai' })).ditolak('alasan-tidak-sah');
    // A verdict of the BPK is recorded by its document, not given.
    const bpk = { ...lingkupUji, rekomendasi: { ...lingkupUji.rekomendasi!, sumber: 'LHP_BPK' as const } };
    lewat(...diajukan).bila(langkahUji(APIP, HARI, isiUji.verifikasi, bpk)).ditolak('dokumen-wajib');
    lewat('tanggapan').bila(langkah('rencana-aksi', { ...isiUji['rencana-aksi'], rencana: [] })).ditolak('rencana-kosong');
  });

  it('gives up a plan that was sent back, and never overwrites an approved one', () => {
    const dua = { ...isiUji['rencana-aksi'], rencana: [{ ...isiUji['rencana-aksi'].rencana[0], kunci: '2' }] };
    expect(lewat('tanggapan', 'rencana-aksi', 'pengembalian').lalu(langkah('rencana-aksi', dua)).keadaan().rencana.map((r) => r.kunci)).toEqual(['2']);
    lewat(...disetujui).bila(langkah('rencana-aksi')).ditolak('rencana-sudah-disetujui');
    expect(lewat(...disetujui).lalu(langkah('rencana-aksi', dua), langkah('persetujuan')).keadaan().rencana.map((r) => [r.kunci, r.disetujui])).toEqual([['1', true], ['2', true]]);
  });
});

describe('tindak lanjut: deadlines, evidence, money', () => {
  const rencana = (isi: object) => langkah('rencana-aksi', { ...isiUji['rencana-aksi'], rencana: [{ ...isiUji['rencana-aksi'].rencana[0], ...isi }] } as IsiLangkah);
  const tenggat = (isi: object) => lewat('tanggapan').lalu(rencana(isi)).keadaan().rencana[0]!.tenggat;

  it.each([
    ['calendar days', {}, { hari: 30, satuan: 'kalender', mulai: '2023-03-31', jatuhTempo: '2023-04-30', kalender: null }],
    ['working days pass weekends and holidays', { hari: 5, satuan: 'kerja', mulai: '2023-04-28' }, { hari: 5, satuan: 'kerja', mulai: '2023-04-28', jatuhTempo: '2023-05-08', kalender: 3 }],
    ['a duration without a start has no due date', { mulai: null, satuan: 'tidak-disebut' }, { hari: 30, satuan: 'tidak-disebut', mulai: null, jatuhTempo: null, kalender: null }],
    ['a date alone', { hari: null, mulai: null, satuan: 'tidak-disebut', jatuhTempo: '2023-12-31' }, { hari: null, satuan: 'tidak-disebut', mulai: null, jatuhTempo: '2023-12-31', kalender: null }],
  ])('%s', (_, isi, harapan) => {
    expect(tenggat(isi)).toEqual(harapan);
  });

  it('refuses a deadline that says two things, or not which days', () => {
    lewat('tanggapan').bila(rencana({ jatuhTempo: '2023-05-01' })).ditolak('tenggat-berbeda');
    lewat('tanggapan').bila(rencana({ satuan: 'tidak-disebut' })).ditolak('satuan-wajib');
    lewat('tanggapan').bila(rencana({ hari: 0 })).ditolak('hari-tidak-sah');
  });

  it('extends a deadline when asked and granted; the original one stays', () => {
    const diminta = lewat(...disetujui, 'perpanjangan');
    diminta.bila(langkahUji(DINAS, HARI, isiUji['putusan-perpanjangan'])).ditolak('empat-mata');
    expect(diminta.lalu(langkah('putusan-perpanjangan')).keadaan().rencana[0]).toMatchObject({ sampai: '2023-06-30', tenggat: { jatuhTempo: '2023-04-30' }, diminta: null });
    const ditolak = { ...isiUji['putusan-perpanjangan'], diberikan: false };
    diminta.bila(langkah('putusan-perpanjangan', ditolak)).ditolak('alasan-tidak-sah');
    expect(diminta.lalu(langkah('putusan-perpanjangan', { ...ditolak, alasan: 'Sudah cukup lama' })).keadaan().rencana[0]).toMatchObject({ sampai: '2023-04-30', diminta: null });
    lewat(...disetujui).bila(langkah('perpanjangan', { ...isiUji.perpanjangan, sampai: '2023-04-30' })).ditolak('perpanjangan-tidak-sah');
    lewat(...disetujui).bila(langkah('perpanjangan', { ...isiUji.perpanjangan, rencana: '9' })).ditolak('rencana-tidak-ada');
  });

  it('takes evidence once, and a revision only of what is there', () => {
    lewat(...disetujui).bila(langkah('bukti')).maka([{ type: 'BuktiDilampirkan', version: 1, data: { pd: 'inhil-diskopukm', lhe: '006.INSP_LHE.III.2023', nomor: '1', oleh: DINAS, berkas: 'a'.repeat(64), nama: 'sop.pdf', ukuran: 1_234, media: 'application/pdf', tanggalDokumen: '2023-04-02', uraian: null, menggantikan: null }, berlaku: HARI }]).diulang().maka([]);
    const revisi = { ...isiUji.bukti, berkas: 'b'.repeat(64), menggantikan: 'a'.repeat(64) };
    lewat(...disetujui).bila(langkah('bukti', revisi)).ditolak('bukti-tidak-ada');
    expect(lewat(...disetujui, 'bukti').lalu(langkah('bukti', revisi)).keadaan().bukti.map((b) => b.menggantikan)).toEqual([null, 'a'.repeat(64)]);
  });

  it('counts every setoran by its document, also after the end', () => {
    const tutup = lewat(...diajukan, 'verifikasi', 'penutupan', 'setoran');
    tutup.bila(langkah('setoran')).maka([]);
    tutup.bila(langkah('setoran', { ...isiUji.setoran, nilai: '500001' })).ditolak('berbeda-dari-tercatat');
    kosong.bila(langkah('setoran', { ...isiUji.setoran, dokumen: dokumenLain('STS/2', '2023-05-03') })).ditolak('tanggal-setoran');
    kosong.bila(langkahUji(DINAS, HARI, isiUji.setoran, { ...lingkupUji, rekomendasi: { ...lingkupUji.rekomendasi!, rupiah: null } })).ditolak('tanpa-nilai-rupiah');
  });

  it('announces a due date once, under the date that holds, while something is left to do', () => {
    const tanda = (isi: Partial<TandaiTenggat> = {}): TandaiTenggat => ({ jenis: 'TandaiTenggat', pd: 'inhil-diskopukm', lhe: '006.INSP_LHE.III.2023', nomor: '1', aktor: 'proses', tanda: 'terlampaui', rencana: '1', jatuhTempo: '2023-04-30', tanggal: '2023-05-01', ...isi });
    const r = lewat(...disetujui);
    r.bila(tanda()).maka([{ type: 'TenggatTerlampaui', version: 1, data: { pd: 'inhil-diskopukm', lhe: '006.INSP_LHE.III.2023', nomor: '1', oleh: 'proses', rencana: '1', jatuhTempo: '2023-04-30' }, berlaku: '2023-05-01' }]).diulang().maka([]);
    expect(r.lalu(tanda(), tanda({ tanda: 'mendekat', tanggal: '2023-04-23' })).keadaan().ditandai).toEqual(['terlampaui|1|2023-04-30', 'mendekat|1|2023-04-30']);
    r.bila(tanda({ jatuhTempo: '2023-06-30' })).maka([]);
    lewat(...diajukan).bila(tanda()).maka([]);
    const diperpanjang = r.lalu(tanda(), langkah('perpanjangan'), langkah('putusan-perpanjangan'));
    expect(diperpanjang.bila(tanda({ jatuhTempo: '2023-06-30', tanggal: '2023-07-01' })).peristiwa).toHaveLength(1);
  });
});

describe('tindak lanjut: a printed matrix', () => {
  const baris = (isi: object = {}): PerintahTindakLanjut => ({ ...langkahUji(DINAS, HARI, isiUji.tanggapan), jenis: 'CatatMatriks', tanggapan: { sikap: 'diterima', alasan: null }, rencana: [{ ...isiUji['rencana-aksi'].rencana[0], mulai: null, satuan: 'tidak-disebut' }], klaim: { kata: 'Selesai', uraian: 'Menurut matriks' }, dokumen: dokumenLain('LKJIP', HARI), ...isi }) as PerintahTindakLanjut;

  it('says answer, plan and claim, once; nothing of it is a verdict', () => {
    const k = kosong.bila(baris());
    expect(k.peristiwa.map((e) => e.type)).toEqual(['TanggapanDiberikan', 'RencanaAksiDiajukan', 'KemajuanDilaporkan']);
    k.diulang().maka([]);
    expect(k.selesai().keadaan()).toMatchObject({ keadaan: 'rencana-diajukan', klaim: { kata: 'Selesai' }, putusan: null });
    expect(k.selesai().bila(baris({ klaim: { kata: 'Proses', uraian: 'Menurut matriks' } })).peristiwa.map((e) => e.type)).toEqual(['KemajuanDilaporkan']);
    expect(k.selesai().lalu(langkahUji(APIP, HARI, isiUji.persetujuan)).keadaan().keadaan).toBe('dalam-proses');
  });

  it('is one decision: a fault in it leaves nothing', () => {
    kosong.bila(baris({ klaim: { kata: 'Entah', uraian: 'x' } })).ditolak('klaim-tidak-dikenal');
    kosong.bila(baris({ tanggapan: null })).ditolak('langkah-tidak-boleh');
  });

  it('leaves a state that was folded before as it is', () => {
    const sebelum = JSON.stringify(tindakLanjutAwal);
    lanjutkan(tindakLanjutAwal, { ...kosong.bila(langkah('tanggapan')).peristiwa[0]!, id: 'x' });
    expect(JSON.stringify(tindakLanjutAwal)).toBe(sebelum);
  });
});
