import type { Command } from 'commander';
import { readFile, rename, rm } from 'node:fs/promises';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { bukaBaca } from '../buku-besar.js';

interface Pilihan extends PilihanUmum {
  readonly pd?: string;
  readonly dariSegel?: string;
  readonly ke: string;
}

/** `runut ekspor`: the evidence bundle under the last checkpoint. */
export function ekspor(program: Command): void {
  const perintah = program
    .command('ekspor')
    .description('menulis bundel bukti di bawah segel terakhir: peristiwa, bukti, kebijakan, angka, berkas; diperiksa tanpa server ini')
    .requiredOption('--ke <berkas>', 'bundel .zip yang ditulis')
    .option('--pd <pd>', 'hanya satu perangkat daerah; peristiwa perangkat daerah lain tidak ikut')
    .option('--dari-segel <berkas>', 'segel lama: bundel memuat bukti bahwa segel itu awal dari segel terakhir');
  umum(perintah, ['runut ekspor --ke bukti.zip', 'runut ekspor --pd jombang-diskopum --dari-segel segel-januari.txt --ke bukti-diskopum.zip']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    const dariSegel = pilihan.dariSegel === undefined ? null : await readFile(pilihan.dariSegel, 'utf8');
    const ledger = await bukaBaca(folder, keluaran);
    const [{ dalamAplikasi }, { PenerbitSegel }, { MODEL_SEGEL, bacaPohon, tulisBundel }, { DomainError }, { QueryBus }, { AmbilAngka, AmbilDaftarPd }, { kebijakanBawaan }] = [
      await import('../aplikasi.js'), await import('#segel/nest'), await import('#segel'), await import('#kernel'), await import('@nestjs/cqrs'), await import('#capaian/nest'), await import('#capaian'),
    ];
    const hasil = await dalamAplikasi(ledger, async (aplikasi) => {
      const penerbit = aplikasi.get(PenerbitSegel, { strict: false });
      const [segel] = penerbit.daftar();
      if (!segel) throw new DomainError('segel-belum-ada', 'Belum ada segel yang terbit, jadi belum ada yang dapat dibuktikan. Terbitkan dengan "runut segel".');
      const kepala = await ledger.store.head();
      if (kepala > segel.sequence) keluaran.kabar(`Bundel berhenti di segel terakhir, urutan ${segel.ukuran}; yang tercatat sesudahnya tidak ikut. Untuk mengikutkannya: "runut segel", lalu ekspor lagi.`);
      const [bus, titik] = [aplikasi.get(QueryBus), { diketahui: String(segel.ukuran) }];
      const semua = await bus.execute(new AmbilDaftarPd(titik));
      if (pilihan.pd !== undefined && !semua.some((p) => p.pd === pilihan.pd)) throw new DomainError('pd-tidak-ada', `Perangkat daerah "${pilihan.pd}" tidak tercatat di bawah segel terakhir. Yang tercatat: ${semua.map((p) => p.pd).join(', ')}.`);
      const angka: object[] = [];
      for (const { pd, tahun } of semua.filter((p) => pilihan.pd === undefined || p.pd === pilihan.pd)) for (const t of tahun) angka.push(...(await bus.execute(new AmbilAngka(pd, t, titik))));
      const sementara = `${pilihan.ke}.${process.pid}.sementara`;
      try {
        const selesai = await tulisBundel(sementara, {
          segel, kunci: penerbit.kunci(), pohon: bacaPohon(ledger.projections.db(MODEL_SEGEL)), log: () => ledger.store.readAll(), pd: pilihan.pd ?? null, dariSegel, kebijakanBawaan, angka,
          berkas: (hash) => ledger.berkas.baca(hash), onKemajuan: (urutan, dari) => keluaran.kemajuan(`Mengekspor: ${urutan} dari ${dari} peristiwa…`),
        });
        await rename(sementara, pilihan.ke);
        return { ...selesai, ke: pilihan.ke };
      } catch (error) {
        await rm(sementara, { force: true });
        throw error;
      }
    });
    await keluaran.jawab([hasil], () => [`Bundel ditulis ke ${hasil.ke}: ${hasil.jumlahEntri} dari ${hasil.ukuran} peristiwa, ${hasil.berkas} berkas, di bawah segel ${hasil.asal} ${hasil.ukuran}.`]);
  });
}
