import type { StatusKetidaksesuaian } from '#rekonsiliasi';
import { namaStatus } from './sebut';

export const StatusTag = ({ status }: { status: StatusKetidaksesuaian }) => <span className={`status-k is-${status}`}>{namaStatus[status] ?? status}</span>;
