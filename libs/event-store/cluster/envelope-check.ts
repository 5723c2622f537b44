import canonicalize from 'canonicalize';
import { MAX_EVENT_BYTES, type Envelope } from '../port.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An envelope that came out of bytes, with the instant of its stamp. */
export interface ReadEnvelope {
  readonly envelope: Envelope;
  /** `dicatat` in milliseconds since 1970. */
  readonly dicatat: number;
}

/**
 * Reads an envelope from its bytes and makes sure that every node will read the same from them: RFC 8785 bytes, the
 * fields that order, identify and time it, a name that UTF-8 can carry. Used before an append leaves a node and when an
 * event arrives, so that no node can write what another would stop at. Returns what is wrong, in Indonesian, if anything is.
 */
export function readEnvelope(bytes: Uint8Array): ReadEnvelope | string {
  if (bytes.length > MAX_EVENT_BYTES) return `berukuran ${bytes.length} bita, melebihi batas ${MAX_EVENT_BYTES} bita`;
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return 'isinya bukan JSON dalam UTF-8';
  }
  if (!isCanonical(text, value)) return 'isinya bukan JSON baku (RFC 8785)';
  const envelope = value as Envelope;
  const fault = faultOf(envelope);
  if (fault !== undefined) return `amplopnya tidak sah: ${fault}`;
  return { envelope, dicatat: Date.parse(envelope.dicatat) };
}

/** What the ledger's own order rests on. The rest of an envelope is for its readers. */
function faultOf(envelope: Partial<Envelope> | null): string | undefined {
  if (typeof envelope !== 'object' || envelope === null) return 'bukan objek';
  const { id, stream, revision, type, dicatat, part } = envelope;
  if (typeof id !== 'string' || !uuid.test(id)) return 'id bukan UUID';
  if (typeof stream !== 'string' || stream === '') return 'nama aliran kosong';
  if (!Number.isSafeInteger(revision) || revision! < 0) return 'revisi bukan bilangan bulat mulai 0';
  if (typeof type !== 'string' || type === '' || type.startsWith('$')) return 'jenis kosong atau berawalan "$"';
  if (typeof dicatat !== 'string' || !stamp.test(dicatat) || Number.isNaN(Date.parse(dicatat))) return 'waktu catat tidak sah';
  const { i, n } = part ?? {};
  if (!Number.isSafeInteger(i) || !Number.isSafeInteger(n) || i! < 1 || i! > n!) return 'bagian i dari n tidak sah';
  return undefined;
}

/**
 * True when the text is the RFC 8785 form of the value that was parsed from it. Writing the value again and looking
 * whether its names are in order is several times faster than sorting them; where that says no (names that look like
 * array indices come back in another order), the real thing decides.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (JSON.stringify(value) === text && namesInOrder(value) && !loneSurrogate.test(text)) return true;
  try {
    return canonicalize(value) === text;
  } catch {
    return false; // what RFC 8785 refuses: a lone surrogate, written as an escape
  }
}

/** An escape of half a character: JSON can write it, UTF-8 and RFC 8785 cannot. */
const loneSurrogate = /\\ud[89a-f]/;

function namesInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(namesInOrder);
  let last: string | undefined;
  for (const name in value) {
    if (last !== undefined && name <= last) return false;
    last = name;
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && inner !== null && !namesInOrder(inner)) return false;
  }
  return true;
}
