import { Injectable } from '@nestjs/common';
import { DomainError, type Kesalahan } from '#kernel';
import { CommandRunner } from '#event-store';
import { SELURUH_PD } from '#anggaran';
import { BukuAngka } from '#capaian/nest';
import { PetaKode, aliranPohon, pohon } from '#perencanaan';

/** Looks codes of a body up in the tree of one PD and year, and gathers what is wrong with that body. */
export class Codes {
  readonly salah: Kesalahan[] = [];

  constructor(readonly peta: PetaKode) {}

  /** Id of a node, or of the whole PD where that is allowed. An unknown code is a fault; its id is then of no use. */
  simpul(kode: string, bidang: string, bolehPd: boolean): string {
    const k = kode.trim();
    if (bolehPd && k.toLowerCase() === SELURUH_PD) return SELURUH_PD;
    return this.peta.simpul(k) ?? this.tolak('simpul-tidak-ada', `Kode simpul "${k}" tidak ada dalam pohon ${this.peta.pd} tahun ${this.peta.tahun}.`, bidang);
  }

  indikator(kode: string, bidang: string): string {
    const k = kode.trim();
    return this.peta.indikator(k) ?? this.tolak('indikator-tidak-ada', `Indikator "${k}" tidak ada dalam pohon ${this.peta.pd}.`, bidang);
  }

  tolak(kode: string, pesan: string, bidang: string): string {
    this.salah.push({ kode, pesan, tempat: { bidang } });
    return '';
  }

  /** Runs what throws `DomainError` for one field; its fault joins the others. */
  coba<T>(bidang: string, kerja: () => T): T | undefined {
    try {
      return kerja();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.tolak(error.kode, error.message, bidang);
      return undefined;
    }
  }

  /** What was made of the body, unless something in it is wrong. */
  selesai<T>(hasil: T): T {
    if (this.salah.length > 0) throw DomainError.dari(this.salah);
    return hasil;
  }
}

@Injectable()
export class CodeBook {
  constructor(
    private readonly runner: CommandRunner,
    private readonly buku: BukuAngka,
  ) {}

  /** Throws `pd-tidak-ada` for a PD that the ledger does not know. */
  async of(pd: string, tahun: number): Promise<Codes> {
    if ((await this.buku.pemdaDari(pd)) === undefined) throw new DomainError('pd-tidak-ada', `Perangkat daerah "${pd}" tidak tercatat. Daftar yang tercatat ada di /api/v1/pd.`);
    const { state } = await this.runner.state(aliranPohon(pd), pohon);
    return new Codes(new PetaKode(state, pd, tahun));
  }
}
