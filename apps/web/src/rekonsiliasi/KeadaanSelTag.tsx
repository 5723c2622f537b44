import type { KeadaanSel } from '#rekonsiliasi';
import { namaKeadaan } from './sebut';

export const KeadaanSelTag = ({ keadaan }: { keadaan: KeadaanSel }) => <span className={`keadaan-sel is-${keadaan}`}>{namaKeadaan(keadaan)}</span>;
