import { Desimal, DomainError, adalahDesimal } from '#kernel';
import type { TingkatLaporan } from './hasil-uji.js';
import { adalahDaftar, adalahFungsi, fungsiDikenal, type Klaim, type NamaFungsi, type Ungkapan } from './ungkapan.js';

/** Longest statement of a cell, and how deep its parentheses may go: far beyond any that people write. */
const PANJANG_PERNYATAAN = 4000;
const DALAM_TERBESAR = 40;

/**
 * Reads the claims of one cell, separated by `;`. No claim at all where the text is blank. Throws a DomainError
 * `pernyataan-tidak-sah` that says what is wrong and at which character.
 */
export function bacaPernyataan(teks: string): Klaim[] {
  if (teks.length > PANJANG_PERNYATAAN) throw new DomainError('pernyataan-tidak-sah', `Pernyataan terlalu panjang (${teks.length} huruf, paling banyak ${PANJANG_PERNYATAAN}). Pecah menjadi beberapa sel.`);
  const p = new Pembaca(teks);
  const hasil: Klaim[] = [];
  for (;;) {
    while (p.lewati(';'));
    if (p.habis) return hasil;
    const mulai = p.letak;
    const ungkapan = p.klaim();
    hasil.push({ teks: teks.slice(mulai, p.letak).trim(), ungkapan });
    if (!p.habis && !p.lihat(';')) p.salah('Di sini seharusnya tanda hitung, ";" atau akhir pernyataan.');
  }
}

const namaFungsi = Object.keys(fungsiDikenal).join(', ');

class Pembaca {
  letak = 0;
  private dalam = 0;

  constructor(private readonly teks: string) {}

  get habis(): boolean {
    this.rapat();
    return this.letak >= this.teks.length;
  }

  klaim(): Ungkapan {
    const u = this.hitungan();
    if (adalahDaftar(u)) this.salah('Satu sel tidak dapat sama dengan sebuah daftar. Pakai jumlah(…), rata(…), cacah(…), min(…) atau maks(…).');
    return u;
  }

  lihat(tanda: string): boolean {
    this.rapat();
    return this.teks.startsWith(tanda, this.letak);
  }

  lewati(tanda: string): boolean {
    if (!this.lihat(tanda)) return false;
    this.letak += tanda.length;
    return true;
  }

  salah(apa: string, letak = this.letak): never {
    const di = letak >= this.teks.length ? 'pada akhir pernyataan' : `pada huruf ke-${letak + 1} ("${this.teks.slice(letak, letak + 12)}")`;
    throw new DomainError('pernyataan-tidak-sah', `Pernyataan "${ringkas(this.teks)}" tidak dapat dibaca ${di}: ${apa}`);
  }

  private hitungan(): Ungkapan {
    let kiri = this.suku();
    for (;;) {
      const tanda = this.lewati('+') ? '+' : this.lewati('-') ? '-' : null;
      if (!tanda) return kiri;
      kiri = this.operator(tanda, kiri, this.suku());
    }
  }

  private suku(): Ungkapan {
    let kiri = this.faktor();
    for (;;) {
      const tanda = this.lewati('*') ? '*' : this.lewati('/') ? '/' : null;
      if (!tanda) return kiri;
      kiri = this.operator(tanda, kiri, this.faktor());
    }
  }

  private operator(tanda: '+' | '-' | '*' | '/', kiri: Ungkapan, kanan: Ungkapan): Ungkapan {
    this.satuBilangan(kiri);
    this.satuBilangan(kanan);
    return { jenis: 'operator', tanda, kiri, kanan };
  }

  private faktor(): Ungkapan {
    if (++this.dalam > DALAM_TERBESAR) this.salah('Terlalu banyak kurung di dalam kurung.');
    try {
      if (!this.lewati('-')) return this.pokok();
      const isi = this.faktor();
      this.satuBilangan(isi);
      return { jenis: 'negatif', isi };
    } finally {
      this.dalam -= 1;
    }
  }

  private pokok(): Ungkapan {
    this.rapat();
    const mulai = this.letak;
    if (this.lewati('(')) {
      const isi = this.hitungan();
      if (!this.lewati(')')) this.salah('Kurung belum ditutup dengan ")".');
      return isi;
    }
    if (this.lewati('[')) return this.angka(this.sampai(']', mulai, 'Alamat angka'), mulai);
    if (this.lewati('{')) return this.tercetak(this.sampai('}', mulai, 'Kunci sel'), mulai);
    if (this.lewati("'")) return { jenis: 'kata', kata: this.kata(mulai) };
    const bilangan = /^\d+(?:\.\d+)?/.exec(this.teks.slice(this.letak))?.[0];
    if (bilangan !== undefined) {
      if (!adalahDesimal(bilangan)) this.salah(`"${bilangan}" bukan bilangan baku. Tulis tanpa nol di depan, dengan titik sebagai koma desimal, misalnya 12.5.`, mulai);
      this.letak += bilangan.length;
      if (/^[.,]?\d/.test(this.teks.slice(this.letak))) this.salah('Bilangan ditulis tanpa pemisah ribuan, dengan titik sebagai koma desimal, misalnya 1234.5.', mulai);
      return { jenis: 'tetap', nilai: Desimal.dari(bilangan) };
    }
    const nama = /^\p{L}+/u.exec(this.teks.slice(this.letak))?.[0];
    if (nama === undefined) this.salah('Di sini seharusnya [alamat angka], {kunci sel}, bilangan, \'kata\' atau fungsi.');
    if (!adalahFungsi(nama)) this.salah(`Fungsi "${nama}" tidak dikenal. Yang ada: ${namaFungsi}.`);
    this.letak += nama.length;
    return this.fungsi(nama, mulai);
  }

  private fungsi(nama: NamaFungsi, mulai: number): Ungkapan {
    if (!this.lewati('(')) this.salah(`Setelah ${nama} seharusnya "(".`);
    const argumen: Ungkapan[] = [];
    if (!this.lihat(')')) {
      do argumen.push(this.hitungan());
      while (this.lewati(','));
    }
    if (!this.lewati(')')) this.salah(`${nama}( belum ditutup dengan ")".`);
    const { paling: [dari, sampai], daftar } = fungsiDikenal[nama];
    if (argumen.length < dari || argumen.length > sampai) this.salah(`${nama} memerlukan ${sampai === Infinity ? `paling sedikit ${dari}` : dari} isian, ada ${argumen.length}.`, mulai);
    if (!daftar && argumen.some(adalahDaftar)) this.salah(`${nama} tidak menerima daftar. Daftar ("*" atau anak) hanya dapat berdiri di dalam jumlah, rata, cacah, min dan maks.`, mulai);
    this.periksaArgumen(nama, argumen, mulai);
    return { jenis: 'fungsi', nama, argumen };
  }

  private periksaArgumen(nama: NamaFungsi, argumen: readonly Ungkapan[], mulai: number): void {
    if (nama === 'anak' && argumen[0]!.jenis !== 'angka') this.salah('anak memerlukan satu alamat angka, misalnya anak([pagu/6/perubahan]).', mulai);
    const skala = argumen[1];
    if (nama === 'bulat' && !(skala?.jenis === 'tetap' && skala.nilai.skala === 0 && skala.nilai.banding(Desimal.dariBulat(20)) <= 0)) this.salah('Isian kedua bulat adalah banyaknya angka di belakang koma, misalnya bulat(…, 2).', mulai);
    if (nama === 'skala') {
      for (const t of argumen.slice(1)) {
        if (t.jenis !== 'kata' || bacaTingkat(t.kata) === undefined) this.salah("Tingkat skala ditulis 'batas bawah:kata', misalnya '91:Sangat Tinggi', atau '>90:AA' bila batasnya sendiri tidak termasuk.", mulai);
      }
      this.bukanKata(argumen[0]!, mulai);
    } else if (nama !== 'cacah') for (const a of argumen) this.bukanKata(a, mulai);
  }

  /** Words are nothing to compute with, lists neither. */
  private satuBilangan(u: Ungkapan): void {
    this.bukanKata(u);
    if (adalahDaftar(u)) this.salah('Daftar ("*" atau anak) hanya dapat berdiri di dalam jumlah, rata, cacah, min dan maks.');
  }

  private bukanKata(u: Ungkapan, letak = this.letak): void {
    if (u.jenis === 'kata') this.salah(`'${u.kata}' adalah kata, tidak dapat dihitung.`, letak);
  }

  private angka(isi: string, mulai: number): Ungkapan {
    const [, tahun, alamat] = /^(?:(\d{4})\|)?(.*)$/s.exec(isi)!;
    if (alamat!.split('/').length < 2 || alamat!.split('/').some((b) => b.trim() === '')) this.salah(`Alamat "${isi}" tidak sah. Bentuknya UKURAN/SUBJEK[/KONTEKS], misalnya pagu/6.1.1/perubahan.`, mulai);
    return { jenis: 'angka', alamat: alamat!, tahun: tahun === undefined ? null : Number(tahun) };
  }

  private tercetak(kunci: string, mulai: number): Ungkapan {
    if (/[{}]/.test(kunci)) this.salah(`Kunci sel "${kunci}" memuat kurung kurawal.`, mulai);
    if (/\*[^./]*\*/.test(kunci)) this.salah(`Pola "${kunci}" tidak sah. Dalam satu ruas kunci (di antara "." dan "/") hanya boleh ada satu "*".`, mulai);
    return { jenis: 'tercetak', kunci };
  }

  private sampai(penutup: string, mulai: number, apa: string): string {
    const akhir = this.teks.indexOf(penutup, this.letak);
    if (akhir < 0) this.salah(`${apa} belum ditutup dengan "${penutup}".`, mulai);
    const isi = this.teks.slice(this.letak, akhir).trim();
    if (isi === '') this.salah(`${apa} kosong.`, mulai);
    this.letak = akhir + 1;
    return isi;
  }

  private kata(mulai: number): string {
    const m = /^((?:[^']|'')*)'/.exec(this.teks.slice(this.letak));
    if (!m) this.salah('Kata belum ditutup dengan tanda petik tunggal.', mulai);
    this.letak += m[0].length;
    return m[1]!.replaceAll("''", "'");
  }

  private rapat(): void {
    while (/\s/.test(this.teks[this.letak] ?? '')) this.letak += 1;
  }
}

const ringkas = (teks: string): string => (teks.length > 80 ? `${teks.slice(0, 77)}…` : teks);

/** One step of a scale in the report: `91:Sangat Tinggi`, `>90:AA`. */
export function bacaTingkat(teks: string): TingkatLaporan | undefined {
  const m = /^\s*(>?)\s*(-?[\d.]+)\s*:\s*(.*\S)\s*$/s.exec(teks);
  if (!m || !adalahDesimal(m[2]!)) return undefined;
  return { batas: Desimal.dari(m[2]!), termasuk: m[1] === '', kata: m[3]! };
}
