import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { grpc, type grpcTypes } from './protocol.js';

/** Key and certificate of a listener, PEM. */
export interface ServerTls {
  readonly certificate: string;
  readonly key: string;
  /** Authority whose certificates users may show instead of a password. Then every connection must show one. */
  readonly userCertificates?: string;
}

/**
 * A port with a gRPC server behind it. The sockets are taken here and handed on, so that one of them, or all at once,
 * can be cut as a dying machine cuts them.
 */
export class Listener {
  readonly #sockets = new Map<string, Socket>();
  #net: NetServer | undefined;
  #grpc: grpcTypes.Server | undefined;
  #port: number;

  constructor(
    port: number,
    private readonly tls: ServerTls | undefined,
    private readonly register: (server: grpcTypes.Server) => void,
  ) {
    this.#port = port;
  }

  get port(): number {
    return this.#port;
  }

  get listening(): boolean {
    return this.#net !== undefined;
  }

  /** Opens the port: a free one the first time when it was 0, the same one ever after. */
  async open(): Promise<void> {
    const server = new grpc.Server({ 'grpc.enable_channelz': 0, 'grpc.max_receive_message_length': 17 * 1024 * 1024, 'grpc.max_concurrent_streams': 10_000 });
    this.register(server);
    const injector = server.createConnectionInjector(this.credentials());
    const net = createServer((socket) => {
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      this.#sockets.set(peer, socket);
      socket.setNoDelay(true);
      socket.on('close', () => this.#sockets.delete(peer));
      // A socket that is cut on purpose; whoever used it hears of it through its own stream.
      socket.on('error', () => {});
      injector.injectConnection(socket);
    });
    await new Promise<void>((resolve, reject) => {
      net.once('error', reject);
      net.listen(this.#port, '127.0.0.1', resolve);
    });
    const address = net.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
    this.#net = net;
    this.#grpc = server;
  }

  /** Closes the port and cuts every connection. */
  async close(): Promise<void> {
    const net = this.#net;
    if (net === undefined) return;
    this.#net = undefined;
    const closed = new Promise<void>((resolve) => net.close(() => resolve()));
    this.cutAll();
    this.#grpc?.forceShutdown();
    await closed;
  }

  /** Cuts one connection by its far end, "address:port". */
  cut(peer: string): void {
    this.#sockets.get(peer)?.resetAndDestroy();
  }

  cutAll(): void {
    for (const socket of this.#sockets.values()) socket.resetAndDestroy();
  }

  private credentials(): grpcTypes.ServerCredentials {
    if (this.tls === undefined) return grpc.ServerCredentials.createInsecure();
    const { certificate, key, userCertificates } = this.tls;
    return grpc.ServerCredentials.createSsl(userCertificates === undefined ? null : Buffer.from(userCertificates), [{ cert_chain: Buffer.from(certificate), private_key: Buffer.from(key) }], userCertificates !== undefined);
  }
}
