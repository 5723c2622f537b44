import { LiveLog } from '../../apps/api/http/live-log.js';
import { JOMBANG, TestServer } from '../support/server.js';
import { entriSp2d, tulisRealisasi } from '../support/isian.js';

/** Reads a stream of server-sent events, one block (up to a blank line) at a time. */
class Stream {
  private constructor(
    private readonly reader: ReadableStreamDefaultReader<string>,
    readonly response: Response,
    private readonly stopper: AbortController,
    private rest = '',
  ) {}

  static async open(server: TestServer, headers: Record<string, string> = {}): Promise<Stream> {
    const stopper = new AbortController();
    const response = await fetch(`${server.base}/api/v1/aliran`, { headers, signal: stopper.signal });
    const stream = new Stream(response.body!.pipeThrough(new TextDecoderStream()).getReader(), response, stopper);
    expect(await stream.block()).toBe('retry: 2000');
    return stream;
  }

  async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 2);
        return block;
      }
      const { value, done } = await this.reader.read();
      if (done) return undefined;
      this.rest += value;
    }
  }

  /** The sequence that the next event tells; undefined at the end of the stream. */
  async sequence(): Promise<number | undefined> {
    const block = await this.block();
    const found = block === undefined ? undefined : /^id: (\d+)\nevent: urutan\ndata: \{"sequence":(\d+)\}$/.exec(block);
    expect(found?.[1]).toBe(found?.[2]);
    return block === undefined ? undefined : Number(found![2]);
  }

  stop(): void {
    this.stopper.abort();
  }
}

describe('Aliran urutan', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  it('memberi tahu setelah tabel memuatnya', async () => {
    const stream = await Stream.open(server);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await stream.sequence()).toBe(await server.ledger.store.head());
    const { json } = await tulisRealisasi(server, [entriSp2d('1.2.1', '42', 'sse')]);
    expect(await stream.sequence()).toBe(json.sequence);
    const nilai = await server.get<{ nilai: string }>(`/linimasa?angka=${JOMBANG}/2024/realisasi/1.2.1/SP2D/tahun`);
    expect(nilai.json.nilai).toBe('42');
    stream.stop();
  });

  it('yang sudah sampai di urutan terakhir tidak diberi tahu lagi, yang tertinggal diberi tahu seketika', async () => {
    const kini = await server.ledger.store.head();
    const tertinggal = await Stream.open(server, { 'last-event-id': String(kini - 3) });
    expect(await tertinggal.sequence()).toBe(kini);
    const terkini = await Stream.open(server, { 'last-event-id': String(kini) });
    const { json } = await tulisRealisasi(server, [entriSp2d('1.2.1', '43', 'sse-2')]);
    expect(await terkini.sequence()).toBe(json.sequence);
    expect(await tertinggal.sequence()).toBe(json.sequence);
    tertinggal.stop();
    terkini.stop();
  });

  it('pembaca yang pergi dilepas', async () => {
    const live = server.app.get(LiveLog);
    const pergi = new Promise<void>((resolve) => server.app.getHttpServer().once('connection', (socket: { once(event: string, listener: () => void): void }) => socket.once('close', resolve)));
    const response = await fetch(`${server.base}/api/v1/aliran`, { headers: { connection: 'close' } });
    const reader = response.body!.getReader();
    await reader.read();
    expect(live.observed).toBe(true);
    await reader.cancel();
    await pergi;
    expect(live.observed).toBe(false);
  });

  it('berakhir ketika server berhenti', async () => {
    const lain = await TestServer.start();
    const stream = await Stream.open(lain);
    expect(await stream.sequence()).toBe(0);
    await lain.close();
    expect(await stream.sequence()).toBeUndefined();
  });
});
