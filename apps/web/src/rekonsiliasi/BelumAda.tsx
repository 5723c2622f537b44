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
  // The newest of its events is what made it: before it one side was missing or another one.
  const terakhir = kini.data?.peristiwa.at(-1);
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
              {terakhir && ` Yang terakhir dari angka-angkanya dicatat ${sebutSaat(terakhir.dicatat)} (urutan ${formatAngka(String(terakhir.sequence))}) dan berlaku mulai ${tanggalPanjang(terakhir.berlaku)}; sebelum itu kedua sisinya belum lengkap.`}
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
