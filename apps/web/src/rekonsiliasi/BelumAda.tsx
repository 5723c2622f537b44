import { Alert, Button, Skeleton } from 'antd';
import { formatAngka, namaJenisKetidaksesuaian, tanggalPanjang } from '#kernel';
import { useRincianKetidaksesuaian } from '../api/queries';
import type { Place } from '../app/usePlace';
import { kalimatKoordinat, sebutSaat, sekarang } from '../koordinat/koordinat';
import { useKoordinat, useSetKoordinat } from '../koordinat/useKoordinat';

/** A contradiction that the point on screen does not know: whether there is one now, since when its cell is known, and the way there. */
export function BelumAda({ place, id }: { place: Place; id: string }) {
  const koordinat = useKoordinat();
  const setKoordinat = useSetKoordinat();
  const kini = useRincianKetidaksesuaian(place, id, sekarang);
  if (kini.isPending) return <Skeleton active paragraph={{ rows: 4 }} />;
  const k = kini.data?.ketidaksesuaian;
  // Before the last of its events is known and counts, one side is missing or another one.
  const peristiwa = kini.data?.peristiwa ?? [];
  const terakhir = peristiwa.at(-1);
  const berlaku = peristiwa.map((p) => p.berlaku).toSorted().at(-1);
  return (
    <Alert
      type="info"
      showIcon
      className="state-box"
      title="Pada waktu yang dipilih ketidaksesuaian ini tidak ada"
      description={
        <>
          <p>{kalimatKoordinat(koordinat)}</p>
          {k ? (
            <p>
              Sekarang ada: {namaJenisKetidaksesuaian(k.jenis).toLowerCase()} di {k.lokasi.tabel}, {k.lokasi.baris}, {k.lokasi.kolom}.
              {terakhir && berlaku !== undefined && ` Kedua sisinya baru lengkap tercatat pada urutan ${formatAngka(String(terakhir.sequence))} (${sebutSaat(terakhir.dicatat)}), dan baru berlaku seluruhnya pada ${tanggalPanjang(berlaku)}.`}
            </p>
          ) : (
            <p>Sekarang pun tidak ada: angkanya sudah tidak bertentangan, atau alamatnya salah.</p>
          )}
          <Button type="primary" onClick={() => setKoordinat(sekarang)}>
            {k ? 'Lihat buktinya seperti sekarang' : 'Kembali ke sekarang'}
          </Button>
        </>
      }
    />
  );
}
