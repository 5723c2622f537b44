import type { KunciLembar } from '../lembar.js';

/** A shipped example: the rows of every sheet by column key, as the text that stands in the cells. An absent key is an empty cell. */
export type IsiContoh = Readonly<Record<KunciLembar, readonly Readonly<Record<string, string>>[]>>;
