import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveLog } from '../live-log.js';

const HEARTBEAT_MS = 20_000;
/** A reader that lets this much pile up is cut off; its browser comes back by itself. */
const MAX_BUFFERED = 64 * 1024;

@ApiTags('Aliran')
@Controller('aliran')
export class AliranController {
  constructor(private readonly live: LiveLog) {}

  @Get()
  @ApiOperation({ summary: 'Urutan terakhir yang sudah terbaca di semua tabel (server-sent events)', description: 'Peristiwa `urutan` dengan data {"sequence": n}: sekali saat tersambung (kecuali Last-Event-ID sudah sampai di sana), lalu setiap kali tabel bertambah. Beberapa penambahan dapat datang sebagai satu.' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Urutan terakhir yang sudah diterima' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string', example: 'id: 812\nevent: urutan\ndata: {"sequence":812}\n\n' } } } })
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Headers('last-event-id') lastSeen?: string): Promise<void> {
    const current = await this.live.current();
    const { raw } = reply.hijack();
    // Headers that hooks have set (security) go with a hijacked answer only when written here.
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' });
    const write = (text: string): void => {
      if (raw.writableLength > MAX_BUFFERED) raw.destroy();
      else raw.write(text);
    };
    const tell = (sequence: number): void => write(`id: ${sequence}\nevent: urutan\ndata: {"sequence":${sequence}}\n\n`);
    write('retry: 2000\n\n');
    if (lastSeen === undefined || Number(lastSeen) !== current) tell(current);
    const heartbeat = setInterval(() => write(': masih tersambung\n\n'), HEARTBEAT_MS);
    const subscription = this.live.sequences.subscribe({ next: tell, complete: () => raw.end() });
    request.raw.once('close', () => {
      clearInterval(heartbeat);
      subscription.unsubscribe();
    });
  }
}
