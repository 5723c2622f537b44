import { Writable } from 'node:stream';
import { grpc, type grpcTypes } from './protocol.js';

/** gRPC puts five bytes before a message: not compressed, and its length. */
function framed(messages: readonly Buffer[]): Buffer {
  const frames = Buffer.allocUnsafe(messages.reduce((sum, message) => sum + 5 + message.length, 0));
  let at = 0;
  for (const message of messages) {
    frames.writeUInt8(0, at);
    frames.writeUInt32BE(message.length, at + 1);
    message.copy(frames, at + 5);
    at += 5 + message.length;
  }
  return frames;
}

/**
 * Sends ready messages, many at a time. grpc-js sends the next message of a call only after the one before has left the
 * process, which costs as much as the client's decoding; so a page of them is written to the HTTP/2 stream below. That
 * stream is no public part of grpc-js (its version is pinned): where it is not found, messages go one by one.
 */
export class Outlet {
  readonly #below: Writable | undefined;
  #metadataSent = false;

  constructor(private readonly call: grpcTypes.ServerWritableStream<unknown, Buffer>) {
    const { stream } = (call as unknown as { readonly call: { readonly stream?: unknown } }).call;
    this.#below = stream instanceof Writable ? stream : undefined;
  }

  /** Resolves when the far end can take more, or is gone. */
  write(messages: readonly Buffer[]): Promise<void> {
    const below = this.#below;
    if (below === undefined) return this.#writeEach(messages);
    if (!this.#metadataSent) this.call.sendMetadata(new grpc.Metadata());
    this.#metadataSent = true;
    if (this.call.cancelled || below.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      below.once('close', resolve);
      below.write(framed(messages), () => {
        below.removeListener('close', resolve);
        resolve();
      });
    });
  }

  async #writeEach(messages: readonly Buffer[]): Promise<void> {
    for (const message of messages) {
      if (this.call.cancelled || this.call.destroyed) return;
      await new Promise<void>((resolve) => this.call.write(message, () => resolve()));
    }
  }
}
