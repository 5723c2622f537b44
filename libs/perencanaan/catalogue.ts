import type { EventCatalogue } from '#event-store';

/** Current versions of the events of perencanaan; upcasters join here when a shape changes. */
export const katalogPerencanaan: EventCatalogue = {
  current: {
    PdDibentuk: 1, PdDiubah: 1, PdDigabung: 1, PdDipecah: 1, SimpulDitambahkan: 1, KodeDipasang: 1, SimpulDipindahkan: 1,
    IndikatorDitetapkan: 1, IndikatorDipasang: 1, IndikatorDigantikan: 1, ProgramMendukungIndikator: 1, FormulaIndikatorDitetapkan: 1, TargetDitetapkan: 1, TargetDikoreksi: 1,
    TargetRupiahDitetapkan: 1, TargetAkhirDitetapkan: 1, SaldoAwalRenstraDicatat: 1, AngkaRencanaDikoreksi: 1, PkDitandatangani: 1, PkDiubah: 1, PkDikoreksi: 1,
  },
  upcasters: [],
};
