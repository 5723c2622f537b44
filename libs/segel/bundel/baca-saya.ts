/** What stands in every bundle beside the data. It depends on nothing but the format. */
export const bacaSaya = `BUNDEL BUKTI RUNUT (runut-bundel/1)

Bundel ini memuat peristiwa buku besar apa adanya, beserta bukti bahwa peristiwa itu ada di bawah segel yang disertakan.
Periksa dengan verifikator yang Anda peroleh sendiri, di komputer Anda sendiri, dengan kunci pemeriksa yang Anda pegang:

  node verifikasi.mjs BUNDEL.zip --kunci KUNCI [--segel SEGEL-YANG-ANDA-PEGANG]

Isi
  entri.jsonl       satu peristiwa satu baris: bita amplop seperti tersimpan (JSON baku, RFC 8785), diakhiri LF.
  bukti.jsonl       hanya pada bundel sebagian: urutan dan bukti keanggotaan tiap baris entri.jsonl, base64.
  segel.txt         segel: catatan bertanda tangan (C2SP tlog-checkpoint), beserta tanda tangan saksi (tlog-cosignature).
  segel-lama.txt    segel lama yang diminta dibandingkan, bila ada.
  konsistensi.json  bukti bahwa segel lama adalah awal dari segel ini.
  kebijakan.json    kebijakan bawaan; kebijakan yang ditetapkan pemda ada di antara peristiwa.
  angka.jsonl       angka yang dinyatakan buku besar pada segel ini, sebagaimana dicetak "runut angka".
  berkas/           berkas dasar peristiwa, dinamai menurut SHA-256 isinya.
  manifes.json      saringan, jumlah, serta ukuran dan SHA-256 setiap berkas lain.

Masukan setiap hash (SHA-256; || berarti disambung)
  daun              0x00 || bita satu baris entri.jsonl tanpa LF. Indeks daun = urutan - 1.
  simpul            0x01 || hash kiri || hash kanan. Pohon menurut RFC 6962 bagian 2.1.
  tanda segel       Ed25519 atas teks segel: nama LF ukuran LF akar(base64) LF.
  tanda saksi       Ed25519 atas "cosignature/v1" LF "time " detik LF teks segel; tersimpan sebagai detik (8 bita) || tanda.
  tanda pengenal    4 bita pertama dari nama kunci || LF || jenis (0x01 segel, 0x04 saksi) || 32 bita kunci.
  berkas, manifes   bita isinya.

Yang tidak dibuktikan oleh bundel ini: kebenaran isi yang dicatat; apa yang tidak pernah dicatat; dan apa yang terjadi
sebelum segel pertama yang sampai ke tangan pihak luar.
`;
