import type { EventCatalogue } from '#event-store';

/** Current versions of the events of evaluasi; upcasters join here when a shape changes. */
export const katalogEvaluasi: EventCatalogue = {
  current: {
    LheDiterbitkan: 1, NilaiKomponenDitetapkan: 1, RekomendasiDiterbitkan: 1, LheDiralat: 1,
    TanggapanDiberikan: 1, RencanaAksiDiajukan: 1, RencanaAksiDisetujui: 1, RencanaAksiDikembalikan: 1, KemajuanDilaporkan: 1, BuktiDilampirkan: 1, PenyelesaianDiajukan: 1, TindakLanjutDiverifikasi: 1,
    TindakLanjutDitutup: 1, TindakLanjutDibukaKembali: 1, PerpanjanganDiminta: 1, TenggatDiperpanjang: 1, PerpanjanganDitolak: 1, SetoranDicatat: 1, TenggatMendekat: 1, TenggatTerlampaui: 1,
  },
  upcasters: [],
};
