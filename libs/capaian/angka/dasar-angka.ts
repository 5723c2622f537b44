import { bacaCiri, type Periode, type PeriodeAngka, type Tahap } from '#kernel';
import { saatDari, type Basis } from '#realisasi';
import type { JenisKebijakan } from '../kebijakan/events.js';
import type { Alamat } from './alamat.js';
import type { AngkaDitemukan } from './angka-ditemukan.js';
import { garisRincian } from './gulung-pagu.js';
import type { Penghitung } from './hitung.js';
import type { Jumlah, Pernyataan } from './jumlah.js';
import { rupiahAkhir, rupiahDokumen, rupiahSaldo } from './rencana.js';

/**
 * The statements that a figure itself rests on now, apart from those of the figures that it is computed from.
 * `aditif`: the statements are amounts or counts that add up to the figure.
 */
export interface DasarAngka {
  readonly pernyataan: readonly Pernyataan[];
  readonly aditif: boolean;
}

const kosong: DasarAngka = { pernyataan: [], aditif: false };
const uang = (j: Jumlah | undefined): DasarAngka => ({ pernyataan: j?.dari ?? [], aditif: true });
/** One statement is the figure; of several, `aditif` says whether they add up. */
const beberapa = (pernyataan: readonly Pernyataan[], aditif: boolean): DasarAngka => ({ pernyataan, aditif: aditif || pernyataan.length === 1 });

/** `angka` is what `cariAngka` found at the address. */
export function dasarAngka(h: Penghitung, a: Alamat, angka: AngkaDitemukan): DasarAngka {
  const [simpul, i] = [angka.simpul, angka.indikator];
  const konteks = a.konteks as readonly [string, string, string, string];
  switch (a.ukuran) {
    case 'pagu':
      if (a.konteks.length === 1) return uang(h.pagu.nilai(simpul!, h.c.tahap.findIndex((t) => t.tahap === konteks[0])));
      return beberapa(h.c.pagu.filter((p) => p.simpul === simpul && p.tahap === konteks[0] && garisRincian(p).join('/') === konteks.slice(1).join('/')), true);
    case 'pagu-terkini':
      return uang(h.pagu.terkini(simpul!));
    case 'realisasi': {
      const rincian = a.konteks.length === 4 ? h.rincianRealisasi.find((r) => r.rekening === konteks[2] && r.sumberDana === konteks[3]) : undefined;
      return uang((rincian?.gulungan ?? h.realisasi).nilai(simpul!, konteks[0] as Basis, konteks[1] as Periode));
    }
    case 'fisik': {
      const f = h.fisik.nilai(simpul!);
      return f.asal === 'gabungan' ? kosong : beberapa(f.dari, false);
    }
    case 'target':
      return beberapa(h.targetPeriode(i!, konteks[0] as Tahap, (konteks[1] ?? 'tahun') as PeriodeAngka)?.dari ?? [], i!.akumulasi === 'jumlah');
    case 'target-dokumen':
      return beberapa(h.targetDokumen(i!, konteks[0], konteks[1] as Tahap)?.dari ?? [], i!.akumulasi === 'jumlah');
    case 'target-rupiah':
      return uang(rupiahDokumen(h, simpul!, { jenis: konteks[0], tahap: konteks[1] as Tahap }));
    case 'target-akhir':
      return simpul === null ? rencanaIndikator(h, angka, 'target-akhir') : uang(rupiahAkhir(h, simpul, konteks[1]));
    case 'saldo-awal':
      return simpul === null ? rencanaIndikator(h, angka, 'saldo-awal') : uang(rupiahSaldo(h, simpul));
    case 'pk-target':
    case 'pk-anggaran':
      return beberapa(h.c.pk.filter((p) => p.jabatan.id === konteks[0] && p.tahap === konteks[1]), false);
    case 'kinerja': {
      const b = h.kinerja.nilai(i!, konteks[0] as PeriodeAngka);
      const formula = h.c.formula.get(i!.id);
      if (b.asal !== 'turunan') return beberapa(b.dari, i!.akumulasi === 'jumlah');
      return i!.akumulasi === 'rasio-anak' || !formula ? kosong : { pernyataan: [formula], aditif: false };
    }
    case 'data':
      return beberapa(h.kinerja.data.pada({ kunci: a.subjek, ciri: konteks[0] === '-' ? [] : bacaCiri(konteks[0]) }, saatDari(konteks[1])!).dari, true);
    case 'pembanding':
      return beberapa(h.c.pembanding.filter((p) => p.indikator === i!.id && p.lingkup === konteks[0] && String(p.tahunNilai) === konteks[1] && p.ukuran === konteks[2] && p.nama.toLowerCase() === konteks[3].toLowerCase()), false);
    case 'capaian':
      return kebijakan(h, 'capaian');
    case 'predikat':
      return kebijakan(h, 'skala');
    case 'rata-rata':
      return kebijakan(h, 'rata-rata');
    case 'selisih':
    case 'serapan':
    case 'sisa':
      return kosong;
  }
}

/** The row that a planning figure of an indikator is read from: known by the event that its cell names. */
function rencanaIndikator(h: Penghitung, { sel, indikator }: AngkaDitemukan, jenis: 'target-akhir' | 'saldo-awal'): DasarAngka {
  return beberapa(h.c.rencana.filter((r) => r.angka === jenis && r.subjek.jenis === 'indikator' && r.subjek.indikator === indikator!.id && r.peristiwa === sel.peristiwa), false);
}

/** The policy of a kind that is in force, where it was set by an event. */
function kebijakan(h: Penghitung, jenis: JenisKebijakan): DasarAngka {
  const { eventId, sequence, berlaku } = h.c.kebijakan.dipakai[jenis];
  return eventId === null || sequence === null ? kosong : { pernyataan: [{ id: eventId, seq: sequence, peristiwa: sequence, berlaku }], aditif: false };
}
