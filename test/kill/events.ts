import { bodyHash, seal, type SealedEvent } from '#event-store';

/**
 * The append that the kill test makes at a place. Everything in it follows from stream and revision, so that a later
 * process can make the very same bytes again, and the verifier knows what every stored byte has to be.
 */
export function appendAt(stream: string, expected: number): readonly SealedEvent[] {
  const key = `${stream}:${expected}`;
  let events = made.get(key);
  if (!events) made.set(key, (events = make(stream, expected)));
  return events;
}

/** Sealing is the dearest part of the test, and the verifier asks for the same appends after every kill. */
const made = new Map<string, readonly SealedEvent[]>();

function make(stream: string, expected: number): SealedEvent[] {
  const n = 1 + ((expected + 1) % 3);
  const dokumen = { jenis: 'SP2D', nomor: `${stream}/${expected}`, tanggal: '2024-03-01', tanggalPerkiraan: false, uraian: null, berkas: null };
  const dicatat = new Date(Date.UTC(2024, 0, 1) + expected + 1).toISOString();
  return seal(
    stream,
    expected,
    Array.from({ length: n }, (_, i) => ({ type: 'RealisasiDicatat', version: 1, data: dataAt(stream, expected, i, dokumen), berlaku: '2024-03-01' })),
    {
      id: `${stream}:${expected}`,
      aktor: { id: 'uji', peran: 'uji', lingkup: 'uji' },
      source: { jenis: 'cli' },
      correlationId: `${stream}:${expected}`,
      causationId: null,
      usulan: null,
    },
    bodyHash(dokumen),
    dicatat,
  );
}

/** A real fact, so that the real read models are built, killed and compared too. Lengths differ from append to append. */
function dataAt(stream: string, expected: number, i: number, dokumen: object): object {
  return {
    pd: 'uji-pd', tahun: 2024, periode: 'tw1', dokumen,
    subjek: { jenis: 'keuangan', simpul: `${stream}-${i}`, basis: 'SP2D', rekening: null, sumberDana: null },
    nilai: String(expected + 2 + i), mentah: 'Rp '.repeat(1 + ((expected * 7 + 14) % 40)),
  };
}
