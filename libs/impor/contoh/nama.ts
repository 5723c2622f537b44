/** Names of the shipped examples, apart from their rows: help texts name them without loading them. The first is what an empty ledger begins with. */
export const namaContoh = ['jombang-2024', 'inhil-2024', 'kediri-2021', 'lumajang-2021', 'kukar-2023'] as const;

export type NamaContoh = (typeof namaContoh)[number];
