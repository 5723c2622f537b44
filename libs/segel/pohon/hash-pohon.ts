import { hash } from 'node:crypto';

const awalanDaun = Buffer.from([0]);
const awalanSimpul = Buffer.from([1]);

/** Hash of a leaf: SHA-256(0x00 ‖ bytes) (RFC 6962, 2.1). The bytes are those of the envelope as stored. */
export function hashDaun(bytes: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([awalanDaun, bytes]), 'buffer');
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1). */
export function hashSimpul(kiri: Uint8Array, kanan: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([awalanSimpul, kiri, kanan]), 'buffer');
}

/** Root of the empty tree: SHA-256 of nothing. */
export const akarKosong: Buffer = hash('sha256', Buffer.alloc(0), 'buffer');
