import { kunciDokumen, type Terjadi } from '#kernel';
import { langkahPemeriksa, type Keadaan, type NamaLangkah } from './langkah.js';
import type { Bukti, Klaim, PeristiwaTindakLanjut, PutusanVerifikasi, Rencana } from './events.js';

/** A planned action as it stands: `sampai` is the due date that holds now, `tenggat.jatuhTempo` the original one. */
export interface RencanaTercatat extends Rencana {
  readonly sampai: string | null;
  readonly disetujui: boolean;
  /** A due date that was asked for and not decided on. */
  readonly diminta: { readonly sampai: string; readonly alasan: string } | null;
}

export interface KlaimTercatat extends Klaim {
  readonly tanggal: string;
  readonly uraian: string;
}

export interface PutusanTercatat {
  readonly putusan: PutusanVerifikasi;
  readonly alasan: string | null;
  readonly penyetuju: string | null;
  readonly tanggal: string;
  readonly oleh: string;
}

/** What the events of one follow-up add up to. Never changed: every event makes a new one. */
export interface TindakLanjut {
  readonly keadaan: Keadaan;
  /** Date of the last step: no step goes back behind it. */
  readonly terakhir: string | null;
  readonly rencana: readonly RencanaTercatat[];
  readonly bukti: readonly (Bukti & { readonly oleh: string; readonly tanggal: string })[];
  /** The auditee's last claim, and the verifier's last verdict: two things. */
  readonly klaim: KlaimTercatat | null;
  readonly putusan: PutusanTercatat | null;
  /** Whether progress or evidence stands behind a plan. */
  readonly adaKemajuan: boolean;
  /** Everybody who answered, planned, reported or brought evidence. */
  readonly pelapor: readonly string[];
  readonly setoran: readonly { readonly nilai: string; readonly dokumen: string /* its key */ }[];
  /** Due dates that were announced: `tanda|rencana|date`. */
  readonly ditandai: readonly string[];
  readonly dibukaKembali: number;
  /** Events whose verifier had reported before: none can come about, but a log is believed only after it was looked at. */
  readonly pelanggaran: readonly string[];
}

export const tindakLanjutAwal: TindakLanjut = {
  keadaan: 'diterbitkan', terakhir: null, rencana: [], bukti: [], klaim: null, putusan: null, adaKemajuan: false, pelapor: [], setoran: [], ditandai: [], dibukaKembali: 0, pelanggaran: [],
};

export const kunciTanda = (tanda: 'mendekat' | 'terlampaui', rencana: string, jatuhTempo: string): string => `${tanda}|${rencana}|${jatuhTempo}`;

/** Which step each event is; null for those that stand beside the course of steps. */
export const langkahPeristiwa: Readonly<Record<PeristiwaTindakLanjut['type'], NamaLangkah | null>> = {
  TanggapanDiberikan: 'tanggapan', RencanaAksiDiajukan: 'rencana-aksi', RencanaAksiDisetujui: 'persetujuan', RencanaAksiDikembalikan: 'pengembalian', KemajuanDilaporkan: 'kemajuan', BuktiDilampirkan: 'bukti',
  PenyelesaianDiajukan: 'penyelesaian', TindakLanjutDiverifikasi: 'verifikasi', TindakLanjutDitutup: 'penutupan', TindakLanjutDibukaKembali: 'pembukaan-kembali', PerpanjanganDiminta: 'perpanjangan',
  TenggatDiperpanjang: 'putusan-perpanjangan', PerpanjanganDitolak: 'putusan-perpanjangan', SetoranDicatat: null, TenggatMendekat: null, TenggatTerlampaui: null,
};

export function lanjutkan(s: TindakLanjut, e: Terjadi<PeristiwaTindakLanjut>): TindakLanjut {
  const langkah = langkahPeristiwa[e.type];
  if (langkah === null) return disamping(s, e);
  const { oleh } = e.data;
  const memeriksa = langkahPemeriksa.has(langkah);
  const dasar: TindakLanjut = {
    ...s, terakhir: e.berlaku,
    pelapor: memeriksa || s.pelapor.includes(oleh) ? s.pelapor : [...s.pelapor, oleh],
    pelanggaran: memeriksa && s.pelapor.includes(oleh) ? [...s.pelanggaran, e.id] : s.pelanggaran,
  };
  return { ...dasar, ...perubahan(dasar, e) };
}

function disamping(s: TindakLanjut, e: Terjadi<PeristiwaTindakLanjut>): TindakLanjut {
  if (e.type === 'SetoranDicatat') return { ...s, setoran: [...s.setoran, { nilai: e.data.nilai, dokumen: kunciDokumen(e.data.dokumen) }] };
  if (e.type === 'TenggatMendekat' || e.type === 'TenggatTerlampaui') return { ...s, ditandai: [...s.ditandai, kunciTanda(e.type === 'TenggatMendekat' ? 'mendekat' : 'terlampaui', e.data.rencana, e.data.jatuhTempo)] };
  return s;
}

function perubahan(s: TindakLanjut, e: Terjadi<PeristiwaTindakLanjut>): Partial<TindakLanjut> {
  switch (e.type) {
    case 'TanggapanDiberikan':
      return { keadaan: e.data.sikap };
    case 'RencanaAksiDiajukan': {
      const baru = new Set(e.data.rencana.map((r) => r.kunci));
      const diajukan = e.data.rencana.map((r): RencanaTercatat => ({ ...r, sampai: r.tenggat.jatuhTempo, disetujui: false, diminta: null }));
      // What was sent back and is not handed in again is given up.
      return { keadaan: 'rencana-diajukan', rencana: [...s.rencana.filter((r) => r.disetujui && !baru.has(r.kunci)), ...diajukan] };
    }
    case 'RencanaAksiDisetujui':
      return { keadaan: s.adaKemajuan ? 'dalam-proses' : 'rencana-disetujui', rencana: s.rencana.map((r) => ({ ...r, disetujui: true })) };
    case 'RencanaAksiDikembalikan':
      return { keadaan: 'rencana-dikembalikan' };
    case 'KemajuanDilaporkan':
      return { ...kemajuan(s), klaim: klaimBaru(s, e.data.klaim, e.data.uraian, e.berlaku) };
    case 'BuktiDilampirkan': {
      const { pd: _, lhe: __, nomor: ___, oleh, ...bukti } = e.data;
      return { ...kemajuan(s), bukti: [...s.bukti, { ...bukti, oleh, tanggal: e.berlaku }] };
    }
    case 'PenyelesaianDiajukan':
      return { keadaan: 'penyelesaian-diajukan', klaim: klaimBaru(s, e.data.klaim, e.data.uraian, e.berlaku) };
    case 'TindakLanjutDiverifikasi': {
      const { putusan, alasan, penyetuju, oleh } = e.data;
      return { keadaan: putusan, putusan: { putusan, alasan, penyetuju, tanggal: e.berlaku, oleh } };
    }
    case 'TindakLanjutDitutup':
      return { keadaan: 'ditutup' };
    case 'TindakLanjutDibukaKembali':
      return { keadaan: 'dibuka-kembali', dibukaKembali: s.dibukaKembali + 1 };
    case 'PerpanjanganDiminta':
      return { rencana: ubah(s, e.data.rencana, { diminta: { sampai: e.data.sampai, alasan: e.data.alasan } }) };
    case 'TenggatDiperpanjang':
      return { rencana: ubah(s, e.data.rencana, { sampai: e.data.sampai, diminta: null }) };
    case 'PerpanjanganDitolak':
      return { rencana: ubah(s, e.data.rencana, { diminta: null }) };
    default:
      return {};
  }
}

const ubah = (s: TindakLanjut, kunci: string, isi: Partial<RencanaTercatat>): readonly RencanaTercatat[] => s.rencana.map((r) => (r.kunci === kunci ? { ...r, ...isi } : r));

const klaimBaru = (s: TindakLanjut, klaim: Klaim | null, uraian: string, tanggal: string): KlaimTercatat | null => (klaim === null ? s.klaim : { ...klaim, uraian, tanggal });

/** Progress moves a plan that was approved; before that it is only known. */
function kemajuan(s: TindakLanjut): Partial<TindakLanjut> {
  const jalan = s.keadaan === 'rencana-disetujui' || s.keadaan === 'belum-sesuai' || (s.keadaan === 'dibuka-kembali' && s.rencana.some((r) => r.disetujui));
  return { adaKemajuan: true, ...(jalan ? { keadaan: 'dalam-proses' as const } : {}) };
}
