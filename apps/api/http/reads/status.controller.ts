import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventStorePort } from '#event-store';
import { Pengimpor } from '#impor/nest';
import { Projections, type ModelStatus } from '#projection';
import { versi } from '../../version.js';
import { Reads } from '../docs/describe.js';
import { rowOf, type ImporTercatat } from '../imports.js';

/** How the service stands: for its own page, and for whatever watches over the process. */
@ApiTags('Layanan')
@Controller()
export class StatusController {
  constructor(
    private readonly store: EventStorePort,
    private readonly projections: Projections,
    private readonly pengimpor: Pengimpor,
  ) {}

  @Get('status')
  @Reads('Keadaan layanan', 'Status')
  async status(): Promise<{ versi: string; kepala: number; model: ModelStatus[]; impor: ImporTercatat[] }> {
    return { versi, kepala: await this.store.head(), model: this.projections.status(), impor: this.pengimpor.daftar().map((b) => rowOf(this.pengimpor, b)) };
  }

  @Get('health')
  @Reads('Kesehatan layanan: 200 sehat, 503 tidak', 'Kesehatan')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ sehat: boolean; bukuBesar: string; model: { nama: string; keadaan: string; tertinggal: number; kesalahan: string | null }[] }> {
    const log = await this.store.head().then(() => 'terbuka', () => 'tertutup');
    const model = this.projections.status().map(({ nama, keadaan, tertinggal, kesalahan }) => ({ nama, keadaan, tertinggal, kesalahan }));
    const sehat = log === 'terbuka' && model.every((m) => m.keadaan !== 'berhenti');
    void reply.code(sehat ? 200 : 503).header('cache-control', 'no-store');
    return { sehat, bukuBesar: log, model };
  }
}
