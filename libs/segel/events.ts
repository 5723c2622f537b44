import type { EventCatalogue } from '#event-store';
import type { Peristiwa } from '#kernel';

/** The one stream of checkpoints: whoever appends at its expected revision is the one who signs. */
export const ALIRAN_SEGEL = 'segel';

/** What brought a checkpoint about. */
export type SebabSegel = 'jadwal' | 'permintaan' | 'tutup-periode' | 'laporan';

// segel
/**
 * The key that signs from now on, and the name of the ledger (origin), which never changes. `pernyataan` is a signed note
 * that says so, under the new key and, where one key follows another, under the old one as well: whoever holds the old
 * key can follow. Without the old one's signature (it was lost) `alasan` says why, and the new one has to be handed over anew.
 */
export type KunciSegelDitetapkan = Peristiwa<'KunciSegelDitetapkan', { asal: string; kunci: string; menggantikan: string | null; pernyataan: string; alasan: string | null }>;
/** A checkpoint over an earlier prefix of the log: its size, its root (base64) and the signed note that says so. */
export type SegelDiterbitkan = Peristiwa<'SegelDiterbitkan', { asal: string; ukuran: number; akar: string; kunci: string; catatan: string; sebab: SebabSegel }>;
/** A witness (Inspektorat, BPK) cosigned a checkpoint: its verifier key and its signature line. */
export type SegelDisaksikan = Peristiwa<'SegelDisaksikan', { asal: string; ukuran: number; akar: string; saksi: string; baris: string }>;

export type PeristiwaSegel = KunciSegelDitetapkan | SegelDiterbitkan | SegelDisaksikan;

/** Current versions of the events of segel; upcasters join here when a shape changes. */
export const katalogSegel: EventCatalogue = { current: { KunciSegelDitetapkan: 1, SegelDiterbitkan: 1, SegelDisaksikan: 1 }, upcasters: [] };
