import { DomainError } from '#kernel';
import { ambilAtribut, bacaXml } from './xml.js';
import type { IsiZip } from './zip-aman.js';

const makro = /(^|\/)vbaproject|(^|\/)vbadata|^xl\/(macrosheets|dialogsheets|activex|ctrlprops)\//;
const sambungan = /^xl\/(externallinks\/|connections\.xml$|querytables\/|model\/)/;

/** Refuses what a data workbook has no need of: macros, and links to other files or servers. Also tells other zip formats apart. */
export function tolakIsiTerlarang(zip: IsiZip): void {
  const jenisIsi = zip.xml.get('[content_types].xml');
  if (!jenisIsi) throw bukanXlsx(zip);
  const tipe: string[] = [];
  bacaXml('[Content_Types].xml', jenisIsi, {
    buka: (_, atribut) => tipe.push((ambilAtribut(atribut(), 'ContentType') ?? '').toLowerCase()),
  });
  if (zip.nama.some((n) => makro.test(n)) || tipe.some((t) => /macroenabled|vbaproject|ms-office\.activex/.test(t))) {
    throw new DomainError('berkas-bermakro', 'Buku kerja memuat makro, yang tidak diterima. Pilih Simpan Sebagai > Buku Kerja Excel (.xlsx) tanpa makro, lalu kirim lagi.');
  }
  if (!tipe.some((t) => /spreadsheetml\.(sheet|template)\.main\+xml/.test(t))) throw bukanXlsx(zip);
  if (zip.nama.some((n) => sambungan.test(n))) throw tautanLuar('sambungan ke berkas atau sumber data lain');
  for (const [nama, isi] of zip.xml) if (nama.endsWith('.rels')) periksaHubungan(nama, isi);
}

// A hyperlink is a link that a person may click; nothing loads it, and Excel makes one of every typed e-mail address.
function periksaHubungan(nama: string, isi: Buffer): void {
  bacaXml(nama, isi, {
    buka: (elemen, atribut) => {
      if (elemen !== 'Relationship') return;
      const a = atribut();
      const luar = ambilAtribut(a, 'TargetMode')?.trim().toLowerCase() === 'external';
      if (luar && !/\/hyperlink$/i.test(ambilAtribut(a, 'Type') ?? '')) throw tautanLuar(ambilAtribut(a, 'Target') ?? nama);
    },
  });
}

function tautanLuar(apa: string): DomainError {
  return new DomainError('berkas-bertautan-luar', `Buku kerja bertaut ke luar (${apa.slice(0, 200)}), sehingga angkanya bergantung pada berkas lain. Di Excel pilih Data > Edit Tautan > Putuskan Tautan, simpan, lalu kirim lagi.`);
}

function bukanXlsx(zip: IsiZip): DomainError {
  const simpan = 'Buka berkas itu, pilih Simpan Sebagai > Buku Kerja Excel (.xlsx), lalu kirim hasilnya.';
  if (zip.xml.get('mimetype')?.includes('opendocument')) return new DomainError('berkas-ods', `Berkas ini berformat OpenDocument (.ods), bukan .xlsx. ${simpan}`);
  if (zip.nama.includes('xl/workbook.bin')) return new DomainError('berkas-xlsb', `Berkas ini berformat biner (.xlsb), bukan .xlsx. ${simpan}`);
  return new DomainError('bukan-xlsx', `Berkas ini arsip zip, tetapi bukan buku kerja .xlsx. ${simpan}`);
}
