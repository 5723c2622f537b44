import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, adalahPeriode, tahun, type Periode } from '#kernel';

@Injectable()
export class TahunPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    return tahun(value);
  }
}

@Injectable()
export class PeriodePipe implements PipeTransform<string, Periode> {
  transform(value: string): Periode {
    if (!adalahPeriode(value)) throw new DomainError('periode-tidak-sah', `Periode "${value}" tidak dikenal. Pakai tahun, tw1 sampai tw4, atau bulan-01 sampai bulan-12.`);
    return value;
  }
}
