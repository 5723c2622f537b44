import fc from 'fast-check';
import { DomainError, type Kesalahan } from '#kernel';
import { lembarBuku } from '#impor';
import { jombang2024, jombang2024Fakta, type IsiTulis } from '#impor/nest';
import { FolderUji, diMeja, type Meja } from './buku-besar-uji.js';

type Lembar = keyof IsiTulis;
type Baris = Record<string, string>;

/** One cell of the example made faulty. */
interface Cacat {
  readonly lembar: Lembar;
  readonly baris: number;
  readonly kolom: string;
  readonly isi: string;
}

const nama = (lembar: Lembar): string => lembarBuku.find((l) => l.kunci === lembar)!.nama;
/** Written workbooks have the column of example marks first and headings in row 1. */
const alamat = ({ lembar, baris, kolom }: Cacat): string => `${nama(lembar)}!${String.fromCharCode(66 + lembarBuku.find((l) => l.kunci === lembar)!.kolom.findIndex((k) => k.kunci === kolom))}${baris + 2}`;

function rusak(isi: IsiTulis, cacat: readonly Cacat[]): IsiTulis {
  const hasil = Object.fromEntries(Object.entries(isi).map(([l, baris]) => [l, baris.map((b) => ({ ...b }))])) as Record<Lembar, Baris[]>;
  for (const c of cacat) hasil[c.lembar][c.baris]![c.kolom] = c.isi;
  return hasil;
}

async function kesalahan(meja: Meja, isi: IsiTulis): Promise<readonly Kesalahan[]> {
  const error: unknown = await meja.uji(isi).then(() => undefined, (e: unknown) => e);
  if (!(error instanceof DomainError)) throw new Error('expected a refusal', { cause: error });
  return error.kesalahan;
}

const sel = (daftar: readonly Kesalahan[]): string[] => daftar.map((k) => `${k.tempat?.lembar}!${k.tempat?.sel}`);

/** Cells that can be made faulty without touching what another row rests on: blank, of no meaning, or unlike the ledger. */
const kosongkan: readonly (readonly [Lembar, string])[] = [['target', 'target'], ['target', 'tahap'], ['anggaran', 'dokumen'], ['realisasi', 'periode'], ['kinerja', 'indikator'], ['pohon', 'jenjang'], ['indikator', 'nama']];
const tanpaArti: readonly (readonly [Lembar, string, string])[] = [
  ['target', 'tahap', 'entah'], ['target', 'indikator', 'I-TAK-ADA'], ['anggaran', 'simpul', 'TAK.ADA'], ['anggaran', 'nilai', '1,2,3'], ['anggaran', 'rekening', 'lima'],
  ['realisasi', 'basis', 'KIRA'], ['realisasi', 'dokumen', 'TAK-ADA'], ['kinerja', 'nilai', 'banyak'], ['indikator', 'arah', 'naik'], ['pohon', 'induk', 'TAK.ADA'],
];
const lainDariTercatat: readonly (readonly [Lembar, string, string])[] = [['target', 'target', '987654'], ['anggaran', 'nilai', '7'], ['realisasi', 'nilai', '7'], ['kinerja', 'nilai', '7'], ['pohon', 'uraian', 'Nama lain'], ['indikator', 'satuan', 'satuan lain']];

/** Faults in different rows, so that none is a consequence of another. */
function cacatAcak(jenis: readonly (readonly [Lembar, string, string])[]): fc.Arbitrary<Cacat[]> {
  const satu = fc.constantFrom(...jenis).chain(([lembar, kolom, isi]) => fc.nat(jombang2024Fakta[lembar].length - 1).map((baris): Cacat => ({ lembar, kolom, isi, baris })));
  return fc.uniqueArray(satu, { minLength: 1, maxLength: 12, selector: (c) => `${c.lembar}|${c.baris}` });
}

describe('faults of a workbook', () => {
  const folder = new FolderUji();
  let jombang: string;
  beforeAll(async () => {
    jombang = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());

  it('come all at once: of cells, of meaning and against the ledger, by sheet, row and column', async () => {
    const cacat: Cacat[] = [
      { lembar: 'pohon', baris: 4, kolom: 'uraian', isi: 'Nama lain' },
      { lembar: 'target', baris: 3, kolom: 'tahap', isi: '' },
      { lembar: 'target', baris: 3, kolom: 'indikator', isi: 'I-TAK-ADA' },
      { lembar: 'anggaran', baris: 0, kolom: 'simpul', isi: 'TAK.ADA' },
      { lembar: 'anggaran', baris: 1, kolom: 'nilai', isi: '7' },
      { lembar: 'realisasi', baris: 2, kolom: 'nilai', isi: '7' },
      { lembar: 'realisasi', baris: 3, kolom: 'periode', isi: '' },
      { lembar: 'kinerja', baris: 0, kolom: 'nilai', isi: '1,2,3' },
    ];
    await diMeja(jombang, async (meja) => {
      const salah = await kesalahan(meja, rusak(jombang2024Fakta, [...cacat].reverse()));
      expect(sel(salah)).toEqual(['Pohon!E6', 'Target!B5', 'Target!C5', 'Anggaran!B2', 'Anggaran!G3', 'Realisasi!H4', 'Realisasi!C5', 'Kinerja!D2']);
      expect([...sel(salah)].sort()).toEqual(cacat.map(alamat).sort());
    });
  });

  it('injected at random cells are these and no others, and nothing is recorded', async () => {
    await diMeja(jombang, async (meja) => {
      await fc.assert(fc.asyncProperty(cacatAcak([...kosongkan.map(([l, k]) => [l, k, ''] as const), ...tanpaArti, ...lainDariTercatat]), async (cacat) => {
        // A blank figure states nothing; a blank anything else is a fault.
        const berlaku = cacat.filter((c) => !(c.lembar === 'target' && c.kolom === 'target' && c.isi === ''));
        fc.pre(berlaku.length > 0);
        expect(sel(await kesalahan(meja, rusak(jombang2024Fakta, cacat))).sort()).toEqual(berlaku.map(alamat).sort());
      }), { numRuns: 12 });
      expect((await meja.uji(jombang2024Fakta)).jumlahPeristiwa).toBe(0);
    });
  });

  it('bring no consequences along: what rests on a faulty row is not faulty', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      const satu = async (lembar: Lembar, baris: number, kolom: string, isi = ''): Promise<void> => {
        const c = { lembar, baris, kolom, isi };
        expect([alamat(c), sel(await kesalahan(meja, rusak(jombang2024Fakta, [c])))]).toEqual([alamat(c), [alamat(c)]]);
      };
      await satu('identitas', 0, 'tahun', 'dua ribu');
      await satu('identitas', 0, 'pd', 'Dinas Koperasi');
      await satu('identitas', 0, 'pemda');
      await satu('dokumen', 0, 'dokumen');
      await satu('dokumen', 1, 'tanggal', 'kemarin');
      await satu('dokumen', 0, 'jenis');
      for (const kolom of ['kode', 'jenjang', 'uraian']) await satu('pohon', jombang2024Fakta.pohon.findIndex((b) => b['jenjang'] === 'program'), kolom);
      await satu('indikator', 0, 'indikator');
      await satu('indikator', 0, 'satuan');
      await satu('kebijakan', 0, 'jenis', 'entah');
      await satu('kebijakan', 0, 'nilai', 'entah');
      // Nor are the claims of printed figures, whatever they name.
      for (const c of [{ lembar: 'identitas', baris: 0, kolom: 'tahun', isi: '' }, { lembar: 'laporan', baris: 0, kolom: 'dokumen', isi: '' }] as const) expect([c, sel(await kesalahan(meja, rusak(jombang2024, [c])))]).toEqual([c, [alamat(c)]]);
    });
  });

  it('a blank key hides nothing: what may follow from it is named in its fault, and what cannot is a fault', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      const uji = async (...cacat: Cacat[]) => kesalahan(meja, rusak(jombang2024Fakta, cacat));
      const tanpaTanda: Cacat = { lembar: 'dokumen', baris: 0, kolom: 'dokumen', isi: '' };
      const dirujuk = jombang2024Fakta.anggaran.findIndex((b) => b['dokumen'] === jombang2024Fakta.dokumen[0]!['dokumen']);
      const [satu] = await uji(tanpaTanda);
      expect(satu!.pesan).toContain(`"${jombang2024Fakta.dokumen[0]!['dokumen']}" (`);
      // Two signs that no row gives, and one row without a sign: at least one of them is wrong.
      const lain: Cacat = { lembar: 'kinerja', baris: 0, kolom: 'dokumen', isi: 'TAK-ADA' };
      const salah = sel(await uji(tanpaTanda, lain));
      expect(salah).toEqual(expect.arrayContaining([alamat(tanpaTanda), alamat(lain), alamat({ lembar: 'anggaran', baris: dirujuk, kolom: 'dokumen', isi: '' })]));
      const tanpaKode: Cacat = { lembar: 'pohon', baris: jombang2024Fakta.pohon.length - 1, kolom: 'kode', isi: '' };
      const simpul: Cacat[] = [{ lembar: 'anggaran', baris: 0, kolom: 'simpul', isi: 'TAK.ADA' }, { lembar: 'pohon', baris: 3, kolom: 'induk', isi: 'TAK.JUGA' }];
      expect(sel(await uji(tanpaKode, ...simpul))).toEqual(expect.arrayContaining([tanpaKode, ...simpul].map(alamat)));
      const tanpaIndikator: Cacat = { lembar: 'indikator', baris: 0, kolom: 'indikator', isi: '' };
      const indikator: Cacat[] = [{ lembar: 'target', baris: 3, kolom: 'indikator', isi: 'I-TAK-ADA' }];
      expect(sel(await uji(tanpaIndikator, ...indikator))).toEqual(expect.arrayContaining([tanpaIndikator, ...indikator].map(alamat)));
    });
  });

  it('every fault of the sheet Identitas, and of a row whose document is faulty, stands in the list', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      const identitas = (kolom: string, isi: string): Cacat => ({ lembar: 'identitas', baris: 0, kolom, isi });
      const tiga = [identitas('pemda', 'Jombang'), identitas('pd', 'Dinas Koperasi'), identitas('tahun', 'dua ribu')];
      expect(sel(await kesalahan(meja, rusak(jombang2024Fakta, tiga)))).toEqual(tiga.map(alamat));
      const dokumen = jombang2024Fakta.dokumen[0]!['dokumen']!;
      const isi: IsiTulis = {
        ...jombang2024Fakta,
        renstra: [{ angka: 'target akhir', simpul: 'pd', dari: 'x', sampai: '', rupiah: '1', dokumen: 'TAK-ADA' }],
        perubahanPd: [{ jenis: 'pecah', pd: 'jombang-diskopum', nama: 'X', berlaku: '2025-01-01', dokumen: 'TAK-ADA' }, { jenis: 'ubah', pd: 'jombang-lain', nama: 'X', dokumen }],
      };
      expect(sel(await kesalahan(meja, isi))).toEqual(['Perubahan PD!D2', 'Perubahan PD!G2', 'Perubahan PD!C3', 'Renstra!E2', 'Renstra!F2', 'Renstra!I2']);
      // A change of the office is refused in its own row.
      expect(sel(await kesalahan(meja, { ...jombang2024Fakta, perubahanPd: [{ jenis: 'gabung', pd: 'jombang-diskopum', menjadi: 'jombang-baru', nama: 'X', dokumen }] }))).toEqual(['Perubahan PD!C2']);
    });
  });

  it('words in a target and an unusual tahap are remarked on, and recorded', async () => {
    await diMeja(jombang, async (meja) => {
      const isi = { ...jombang2024Fakta, target: jombang2024Fakta.target.map((b, i) => (i === 0 ? { ...b, target: 'cukup baik sekali', tahap: 'Perubahan APBD II' } : b)) };
      const { peringatan, perubahan } = await meja.uji(isi);
      expect(peringatan.map((p) => [p.kode, p.tempat?.lembar, p.tempat?.baris])).toContainEqual(['target-tanpa-angka', 'Target', 2]);
      expect(perubahan.map((p) => p.baru)).toContain('cukup baik sekali');
      const dppa = jombang2024Fakta.anggaran.filter((b) => b['tahap'] === 'perubahan');
      const janggal = await meja.uji({ ...jombang2024Fakta, anggaran: dppa.map((b, i) => ({ ...b, tahap: i === 0 ? 'induk' : 'awal' })) });
      expect(janggal.peringatan.filter((p) => p.kode === 'tahap-janggal')).toHaveLength(1);
      expect((await meja.uji(jombang2024Fakta)).peringatan.filter((p) => ['tahap-janggal', 'target-tanpa-angka'].includes(p.kode))).toEqual([]);
    });
  });

  it('a difference to a refused row is not faulty, a second fault of its own row is', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      const awal = jombang2024Fakta.anggaran.filter((b) => b['tahap'] === 'awal').slice(0, 3);
      const nanti = awal.map((b) => ({ simpul: b['simpul']!, tahap: 'perubahan', dokumen: 'DPPA-2024', selisih: '-1' }));
      const isi = { ...jombang2024Fakta, anggaran: [...awal, ...nanti, { ...nanti[0]!, simpul: '1.7.1' }] };
      const uji = async (cacat: Cacat[]) => sel(await kesalahan(meja, rusak(isi, cacat)));
      expect(await uji([])).toEqual(['Anggaran!H8']);
      expect(await uji([{ lembar: 'anggaran', baris: 0, kolom: 'nilai', isi: '1,2,3' }])).toEqual(['Anggaran!G2', 'Anggaran!H8']);
      expect(await uji([{ lembar: 'anggaran', baris: 0, kolom: 'nilai', isi: '-5' }])).toEqual(['Anggaran!G2', 'Anggaran!H8']);
      expect(await uji([{ lembar: 'anggaran', baris: 3, kolom: 'tahap', isi: 'entah' }, { lembar: 'anggaran', baris: 3, kolom: 'rekening', isi: 'x' }])).toEqual(['Anggaran!C5', 'Anggaran!E5', 'Anggaran!H8']);
    });
  });

  it('a Koreksi without its reason does not make its row differ; one that points nowhere is refused', async () => {
    await diMeja(jombang, async (meja) => {
      const beda = rusak(jombang2024Fakta, [{ lembar: 'anggaran', baris: 1, kolom: 'nilai', isi: '7' }]);
      const koreksi = { lembar: 'Anggaran', baris: '3', alasan: 'Salah salin', dokumen: 'DPPA-2024' };
      expect((await meja.uji({ ...beda, koreksi: [koreksi] })).jumlahPeristiwa).toBe(1);
      expect(sel(await kesalahan(meja, { ...beda, koreksi: [{ ...koreksi, alasan: '' }] }))).toEqual(['Koreksi!D2']);
      const [takJelas, ...lain] = await kesalahan(meja, { ...beda, koreksi: [{ ...koreksi, lembar: 'Entah' }] });
      expect([sel([takJelas!]), lain, takJelas!.pesan]).toEqual([['Koreksi!B2'], [], expect.stringContaining('Anggaran G3')]);
      const duaBeda = rusak(beda, [{ lembar: 'realisasi', baris: 2, kolom: 'nilai', isi: '7' }]);
      expect(sel(await kesalahan(meja, { ...duaBeda, koreksi: [{ ...koreksi, lembar: 'Entah' }] }))).toEqual(['Anggaran!G3', 'Realisasi!H4', 'Koreksi!B2']);
      expect(sel(await kesalahan(meja, { ...beda, koreksi: [{ ...koreksi, baris: '999' }] }))).toEqual(['Anggaran!G3', 'Koreksi!C2']);
    });
  });
});
