import type { JejakAngka } from '../angka/openFigure';

/** What travels with a history entry and is not part of the address. */
export interface LocationState {
  readonly jejak?: readonly JejakAngka[];
  readonly sorot?: string;
}
