import { Alert, Descriptions } from 'antd';
import type { ReplicaState } from '#event-store';
import { formatAngka } from '#kernel';

const nama: Readonly<Record<ReplicaState['keadaan'], readonly [teks: string, warna: string]>> = {
  tersambung: ['tersambung', 'baik'],
  menyusul: ['menyusul', 'sedang'],
  menyambung: ['sedang menyambung', 'sedang'],
  berhenti: ['berhenti', 'rendah'],
};

const penjelasan: Readonly<Record<Exclude<ReplicaState['keadaan'], 'tersambung'>, string>> = {
  menyusul: 'Server ini sedang menyusul klaster: angka yang terbaca mungkin belum memuat pencatatan terakhir di server lain.',
  menyambung: 'Klaster tidak terjangkau dari server ini: yang sudah tercatat tetap terbaca, pencatatan baru ditolak sampai klaster kembali.',
  berhenti: 'Salinan server ini tidak sama dengan klaster. Server berhenti melayani; hubungi pengelola.',
};

/** How far behind the cluster, in words; null where that is not known. */
function ketertinggalan({ detik, bita }: ReplicaState['lag']): string {
  if (detik === null) return 'belum diketahui';
  return detik === 0 ? 'tidak ada' : `${formatAngka(String(detik))} detik${bita === null ? '' : `, ${formatAngka(String(bita))} bita log`}`;
}

/** The replica of the server that answered: its connection, what it lacks, and the hash by which two servers are compared. */
export function ReplikaInfo({ replika }: { replika: ReplicaState }) {
  const [teks, warna] = nama[replika.keadaan];
  return (
    <section className="replika" aria-labelledby="judul-replika">
      <h2 id="judul-replika">Salinan klaster di server ini</h2>
      {replika.keadaan !== 'tersambung' && <Alert type={replika.keadaan === 'berhenti' ? 'error' : 'warning'} showIcon title={penjelasan[replika.keadaan]} description={replika.kesalahan ?? undefined} />}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'keadaan', label: 'Sambungan', children: <span className={`predikat is-${warna}`}>{teks}</span> },
          { key: 'sejak', label: 'Sejak', children: <time dateTime={replika.sejak}>{new Date(replika.sejak).toLocaleString('id-ID')}</time> },
          { key: 'lag', label: 'Tertinggal', children: ketertinggalan(replika.lag) },
          { key: 'ulang', label: 'Sambungan ulang', children: <span className="num">{formatAngka(String(replika.sambungUlang))}</span> },
          { key: 'sidik', label: 'Sidik berjalan', span: 'filled', children: <code className="sidik">{replika.runningHash}</code> },
        ]}
      />
    </section>
  );
}
