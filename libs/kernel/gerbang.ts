/** Kinds of facts that a policy can put behind four eyes (design law 10). */
export type JenisFakta = 'pohon' | 'target' | 'anggaran' | 'realisasi';

/**
 * The gate that every fact passes before it is decided on: it refuses with `DomainError` what the one who acts may not
 * record directly. Contexts know only this port; who holds which right is none of their business.
 */
export abstract class GerbangFakta {
  /** `usulan` is the approved proposal that the fact was approved under, null for a direct entry. */
  abstract periksa(jenis: JenisFakta, pd: string, usulan: { readonly id: string } | null): Promise<void>;
}
