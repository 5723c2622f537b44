/** Kinds of facts that a policy can put behind four eyes (design law 10). `tanggapan`: answers to contradictions and reviu of reports. */
export type JenisFakta = 'pohon' | 'target' | 'pk' | 'anggaran' | 'realisasi' | 'tanggapan';

/**
 * The gate that every fact passes before it is decided on: it refuses with `DomainError` what the one who acts may not
 * record directly. Contexts know only this port; who holds which right is none of their business.
 */
export abstract class GerbangFakta {
  /**
   * `usulan` is the approved proposal that the fact was approved under, null for a direct entry. `tahun` is the year that
   * the fact belongs to, absent where it outlives years: a PD that has ended takes no facts of a year after its end.
   */
  abstract periksa(jenis: JenisFakta, pd: string, usulan: { readonly id: string } | null, tahun?: number): Promise<void>;
}
