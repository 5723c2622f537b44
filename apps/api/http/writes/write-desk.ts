import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type Kesalahan } from '#kernel';
import type { Outcome } from '#event-store';
import type { Ketidaksesuaian } from '#capaian';
import { isiPertentangan } from '#rekonsiliasi';
import { AmbilKetidaksesuaian } from '#rekonsiliasi/nest';
import { ActorSource } from '../request/actor.js';
import { SEQUENCE_HEADER } from '../request/minimum-sequence.js';
import type { BarisPermintaan } from '../request/requests-model.js';
import { RequestGuard } from '../request/request-guard.js';
import { readWriteRequest, type WriteRequest } from '../request/write-request.js';
import { Turns } from './turns.js';

/** What became of a write. */
export interface HasilTulis extends Outcome {
  /** Contradictions of this PD and year that it opened or changed. */
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
}

export interface Cakupan {
  readonly pd: string;
  readonly tahun: number;
}

/** Takes a write request in, once per key, and answers with what it changed. */
@Injectable()
export class WriteDesk {
  /** The checks after a write compute for milliseconds; many writers must not hold the readers up. */
  private readonly turns = new Turns();

  constructor(
    private readonly guard: RequestGuard,
    private readonly actors: ActorSource,
    private readonly queries: QueryBus,
  ) {}

  /**
   * `run` carries the request out, as one command or several. `again` does so for a request that has left events
   * before: the one command of a request is answered from the log, because its body may rest on the day or on what
   * else was known.
   */
  write(request: FastifyRequest, reply: FastifyReply, cakupan: Cakupan | null, run: (w: WriteRequest) => Promise<readonly Outcome[]>, again: (w: WriteRequest, before: BarisPermintaan) => Promise<readonly Outcome[]> = fromLog): Promise<HasilTulis> {
    const w = readWriteRequest(request, this.actors.actor(request));
    return this.guard.once(w.id, w.korelasi, async (before) => {
      const outcomes = await named(before === undefined ? run(w) : again(w, before));
      const changed = outcomes.filter((o) => o.count > 0);
      const outcome: Outcome = { ...(changed.at(-1) ?? outcomes.at(-1)!), count: outcomes.reduce((sum, o) => sum + o.count, 0), duplicate: outcomes.every((o) => o.duplicate) };
      void reply.header('etag', `"${outcome.revision}"`);
      if (outcome.sequence > 0) void reply.header(SEQUENCE_HEADER, String(outcome.sequence));
      const first = changed[0];
      return { ...outcome, ketidaksesuaian: first === undefined || cakupan === null ? [] : await this.turns.take(() => this.opened(cakupan, first.sequence - first.count, outcome.sequence)) };
    });
  }

  private async opened(cakupan: Cakupan, dari: number, sampai: number): Promise<Ketidaksesuaian[]> {
    const before = new Map((await this.open(cakupan, dari)).map((k) => [k.id, isi(k)]));
    return (await this.open(cakupan, sampai)).filter((k) => before.get(k.id) !== isi(k));
  }

  private async open({ pd, tahun }: Cakupan, diketahui: number): Promise<Ketidaksesuaian[]> {
    try {
      return await this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, { diketahui: String(diketahui) }, 'semua', false));
    } catch (error) {
      if (error instanceof DomainError && error.kode === 'pd-tidak-ada') return [];
      throw error;
    }
  }
}

const fromLog = async (_: WriteRequest, b: BarisPermintaan): Promise<readonly Outcome[]> => [{ stream: b.aliran, revision: b.revisi, sequence: b.sampai, count: b.jumlah, duplicate: true }];

const isi = (k: Ketidaksesuaian): string => JSON.stringify(isiPertentangan(k));

/** Deciders name the list and the line (from 1) that a fault stands in; a client looks for the field of its body. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kode, error.message, error.kesalahan.map(atField));
  }
}

function atField(k: Kesalahan): Kesalahan {
  const { lembar, baris, bidang } = k.tempat ?? {};
  return lembar === undefined || baris === undefined ? k : { ...k, tempat: { bidang: `${lembar}[${baris - 1}]${bidang === undefined ? '' : `.${bidang}`}` } };
}
