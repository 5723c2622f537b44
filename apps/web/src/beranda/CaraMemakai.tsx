const cara = [
  {
    siapa: 'Auditor (BPK, APIP)',
    langkah: 'Tekan angka yang meragukan. Panel linimasa menunjukkan siapa yang mencatatnya, kapan, atas dokumen apa, dan berapa nilainya sebelum itu. Tombol waktu di kanan atas mengembalikan seluruh tabel ke hari mana pun.',
  },
  {
    siapa: 'Inspektorat',
    langkah: 'Buka Rekonsiliasi untuk melihat semua angka yang saling bertentangan beserta bukti dan penjelasannya, dan untuk menjawabnya. Alamat halaman memuat waktu dan angka yang terbuka, jadi dapat dikirim sebagai rujukan.',
  },
  {
    siapa: 'Dinas (perencana, bendahara)',
    langkah: 'Unduh templat, isi dari DPA, DPPA dan SP2D, lalu seret ke halaman Impor. Pratinjau memperlihatkan setiap perubahan sebelum dicatat.',
  },
] as const;

export function CaraMemakai() {
  return (
    <section className="cara" aria-labelledby="judul-cara">
      <h2 id="judul-cara">Cara memakai</h2>
      <div className="cara-list">
        {cara.map((c) => (
          <div key={c.siapa}>
            <h3>{c.siapa}</h3>
            <p>{c.langkah}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
