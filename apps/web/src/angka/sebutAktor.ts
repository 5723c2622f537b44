import type { Aktor } from '#event-store';

/** Roles whose id says less than it should. */
const namaPeran: Readonly<Record<string, string>> = { demo: 'pengguna demo' };

/** Who did it, in words: id, role, and the offices that the role reaches. */
export const sebutAktor = ({ id, peran, lingkup }: Pick<Aktor, 'id' | 'peran' | 'lingkup'>): string => `${id} (${namaPeran[peran] ?? peran}, ${lingkup === '*' ? 'semua perangkat daerah' : lingkup})`;
