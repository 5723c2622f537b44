import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages, into the one log of the process. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.pino.debug({ konteks: more.at(-1) }, String(message));
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.pino.warn({ konteks: more.at(-1) }, String(message));
  }
  error(message: unknown, ...more: unknown[]): void {
    this.pino.error(message instanceof Error ? { err: message } : { rincian: more }, message instanceof Error ? message.message : String(message));
  }
}
