import type { Aktor } from '#event-store';

/** Until accounts exist every command is carried by this one actor, and the server listens on loopback only. */
export const aktorDemo: Aktor = { id: 'aktor-demo', peran: 'demo', lingkup: '*' };
