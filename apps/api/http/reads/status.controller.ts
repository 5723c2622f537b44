import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventStorePort, type ReplicaState } from '#event-store';
import { Pengimpor } from '#impor/nest';
import { Projections, type ModelStatus } from '#projection';
import { versi } from '../../version.js';
import { Reads } from '../docs/describe.js';
import { rowOf, type ImporTercatat } from '../imports.js';
import { Node } from '../node.js';

export interface Status {
  readonly versi: string;
  readonly kepala: number;
  readonly mesin: 'tertanam' | 'klaster';
  /** How this server stands to the cluster; null on a log of its own. */
  readonly replika: ReplicaState | null;
  readonly model: readonly ModelStatus[];
  readonly impor: readonly ImporTercatat[];
}

export interface Kesehatan {
  /** Reads are served, and what they say is whole. */
  readonly sehat: boolean;
  readonly bukuBesar: 'terbuka' | 'tertutup';
  /** Writes can be taken now, as far as this server knows. */
  readonly menulis: boolean;
  readonly replika: Pick<ReplicaState, 'keadaan' | 'sequence' | 'runningHash' | 'lag' | 'sejak' | 'kesalahan' | 'sambungUlang'> | null;
  readonly model: readonly Pick<ModelStatus, 'nama' | 'keadaan' | 'tertinggal' | 'kesalahan'>[];
}

/** How the service stands: for its own page, and for whatever watches over the process. */
@ApiTags('Layanan')
@Controller()
export class StatusController {
  constructor(
    private readonly store: EventStorePort,
    private readonly projections: Projections,
    private readonly pengimpor: Pengimpor,
    private readonly node: Node,
  ) {}

  @Get('status')
  @Reads('Keadaan layanan', 'Status', { minimum: false })
  async status(): Promise<Status> {
    const replika = this.node.replica();
    return { versi, kepala: await this.store.head(), mesin: replika === null ? 'tertanam' : 'klaster', replika, model: this.projections.status(), impor: this.pengimpor.daftar().map((b) => rowOf(this.pengimpor, b)) };
  }

  @Get('health')
  @Reads('Kesiapan: 200 bila bacaan dilayani utuh, 503 bila tidak', 'Kesehatan', {
    minimum: false,
    rincian: 'Untuk pembagi beban. Server yang tertinggal atau kehilangan klaster tetap 200 dan menyebutkannya (replika, menulis); server yang belum pernah menyusul sejak dijalankan, yang modelnya berhenti, atau yang buku besarnya berhenti menjawab 503.',
  })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Kesehatan> {
    const open = await this.store.head().then(() => true, () => false);
    const replika = this.node.replica();
    const model = this.projections.status().map(({ nama, keadaan, tertinggal, kesalahan }) => ({ nama, keadaan, tertinggal, kesalahan }));
    const sehat = open && model.every((m) => m.keadaan !== 'berhenti') && (replika === null || serves(replika));
    void reply.code(sehat ? 200 : 503).header('cache-control', 'no-store');
    return { sehat, bukuBesar: open ? 'terbuka' : 'tertutup', menulis: open && (replika === null || replika.keadaan === 'tersambung' || replika.keadaan === 'menyusul'), replika: replika && forWatchers(replika), model };
  }

  @Get('health/hidup')
  @Reads('Hidup: 200 selama proses ini patut dibiarkan berjalan', 'Hidup', { minimum: false, rincian: 'Untuk pengawas yang menjalankan ulang proses. Tidak bergantung pada klaster maupun model baca; 503 hanya bila buku besarnya telah berhenti.' })
  hidup(@Res({ passthrough: true }) reply: FastifyReply): { hidup: true } {
    void reply.header('cache-control', 'no-store');
    return { hidup: true };
  }
}

/** A node that has once held all that the cluster held serves on, however far it falls behind: it says so. One that has just started first catches up, unless there is nobody to catch up with. */
function serves({ keadaan, lag, sequence }: ReplicaState): boolean {
  return keadaan !== 'berhenti' && (lag.detik !== null || (keadaan === 'menyambung' && sequence > 0));
}

const forWatchers = ({ keadaan, sequence, runningHash, lag, sejak, kesalahan, sambungUlang }: ReplicaState): Kesehatan['replika'] => ({ keadaan, sequence, runningHash, lag, sejak, kesalahan, sambungUlang });
