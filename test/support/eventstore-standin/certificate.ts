import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

// X.509 certificates for tests, made with what Node has: a certificate is three nested lists, signed. Elliptic curve
// P-256, SHA-256, valid for a day. Tag numbers are those of ITU-T X.690 and RFC 5280.

/** An authority that signs certificates, and what it signs. All PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly certificate: string;
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const length = content.length < 128 ? [content.length] : content.length < 256 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const list = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value, 'utf8'));
const octets = (...parts: readonly Uint8Array[]): Buffer => der(0x04, ...parts);
const bits = (unused: number, bytes: Uint8Array): Buffer => der(0x03, Buffer.from([unused]), bytes);
const TRUE = Buffer.from([0x01, 0x01, 0xff]);
const context = (number: number, constructed: boolean, ...parts: readonly Uint8Array[]): Buffer => der(0x80 + number + (constructed ? 0x20 : 0), ...parts);

const ECDSA_SHA256 = list(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const BASIC_CONSTRAINTS = oid('551d13');
const KEY_USAGE = oid('551d0f');
const ALTERNATIVE_NAMES = oid('551d11');
const SUBJECT_KEY = oid('551d0e');
const AUTHORITY_KEY = oid('551d23');

const nameOf = (commonName: string): Buffer => list(set(list(COMMON_NAME, text(commonName))));

function instant(at: Date): Buffer {
  return der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

const keyId = (publicKey: KeyObject): Buffer => createHash('sha1').update(publicKey.export({ type: 'spki', format: 'der' })).digest();

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** A certificate authority of a test's own. */
export class TestAuthority {
  readonly #pair: Pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #name = 'Stand-in authority';
  /** The authority's own certificate: what clients are told to trust. */
  readonly certificate = this.#sign(this.#name, this.#pair.publicKey, list(BASIC_CONSTRAINTS, TRUE, octets(list(TRUE))), list(KEY_USAGE, TRUE, octets(bits(1, Buffer.from([0x06])))));

  /** For a server on this machine: 127.0.0.1 and localhost. */
  forServer(): KeyAndCertificate {
    const names = list(context(7, false, Buffer.from([127, 0, 0, 1])), context(2, false, Buffer.from('localhost')));
    return this.#issue('stand-in', list(ALTERNATIVE_NAMES, octets(names)));
  }

  /** For a user, who is the name in it. */
  forUser(name: string): KeyAndCertificate {
    return this.#issue(name);
  }

  #issue(name: string, ...extensions: readonly Uint8Array[]): KeyAndCertificate {
    const pair: Pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate: this.#sign(name, pair.publicKey, ...extensions) };
  }

  #sign(name: string, publicKey: KeyObject, ...extensions: readonly Uint8Array[]): string {
    const now = Date.now();
    const serial = randomBytes(16);
    serial[0] = 1;
    const ids = [list(SUBJECT_KEY, octets(octets(keyId(publicKey)))), list(AUTHORITY_KEY, octets(list(context(0, false, keyId(this.#pair.publicKey)))))];
    const body = list(
      context(0, true, der(0x02, Buffer.from([2]))),
      der(0x02, serial),
      ECDSA_SHA256,
      nameOf(this.#name),
      list(instant(new Date(now - 3_600_000)), instant(new Date(now + 86_400_000))),
      nameOf(name),
      publicKey.export({ type: 'spki', format: 'der' }),
      context(3, true, list(...extensions, ...ids)),
    );
    const certificate = list(body, ECDSA_SHA256, bits(0, sign('sha256', body, this.#pair.privateKey)));
    return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
  }
}
