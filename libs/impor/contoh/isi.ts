import { lembarBuku, type KunciLembar } from '../lembar.js';

/** A shipped example: the rows of every sheet by column key, as the text that stands in the cells. An absent key is an empty cell. */
export type IsiContoh = Readonly<Record<KunciLembar, readonly Readonly<Record<string, string>>[]>>;

/** An example of the sheets that its report has anything for; the others have no rows. */
export const isiContoh = (isi: Partial<IsiContoh>): IsiContoh => ({ ...(Object.fromEntries(lembarBuku.map((l) => [l.kunci, []])) as unknown as IsiContoh), ...isi });
