import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Aktor } from '#event-store';
import { aktorDemo } from '#akses';

/** Says who sends a request. Until accounts exist it is always the one demo actor, and the server is reached from this machine only. */
@Injectable()
export class ActorSource {
  actor(_request: FastifyRequest): Aktor {
    return aktorDemo;
  }
}
