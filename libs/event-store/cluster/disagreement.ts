import { DisagreementError } from '../errors.js';
import type { ArrivedEvent } from './arrival.js';

const STOPPED =
  'Node ini berhenti agar tidak menyajikan angka yang salah. Yang harus dilakukan: bandingkan dengan node lain; bila hanya node ini yang berbeda, hapus folder salinannya lalu jalankan lagi agar disalin ulang; bila semua node berhenti, pulihkan klaster dari cadangan.';

/** Says what, where and what to do. */
export function disagreement(what: string, where: string): DisagreementError {
  return new DisagreementError(`${what} (${where}). ${STOPPED}`);
}

/** Where an event stands: in the ledger, in its stream, in the cluster. */
export function placeOfEvent({ stream, revision, commit, prepare }: Omit<ArrivedEvent, 'id' | 'type' | 'bytes'>, sequence: number): string {
  return `urutan ${sequence}, aliran "${stream}" revisi ${revision}, posisi klaster ${commit}/${prepare}`;
}
