#!/usr/bin/env node
// Checks an evidence bundle of Runut on the auditor's own machine. One file, nothing but Node's own modules, no line of it
// shared with the server: what the server says of itself is what is tested. `node verifikasi.mjs BUNDEL.zip --kunci KUNCI`.
import { createPublicKey, hash, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

/** Verdicts with their exit codes. 1x: nothing wrong was found, by less and less trust; 2x: something is wrong. */
export const vonis = {
  disaksikan: { kode: 0, kalimat: 'DISAKSIKAN: isi bundel ada di bawah segel yang ditandatangani buku besar dan saksi yang kuncinya Anda pegang.' },
  ditandatangani: { kode: 10, kalimat: 'BERTANDA TANGAN dengan kunci yang Anda pegang: isi bundel ada di bawah segel itu. Tidak ada saksi yang kuncinya Anda pegang.' },
  konsisten: { kode: 11, kalimat: 'HANYA KONSISTEN INTERNAL: isi bundel cocok satu sama lain, tetapi siapa pun dapat membuat bundel seperti ini. Mintalah kunci pemeriksa lewat jalan lain, lalu periksa lagi dengan --kunci.' },
  bertentangan: { kode: 20, kalimat: 'BERTENTANGAN dengan segel yang Anda pegang: ada dua buku besar yang berbeda dengan nama yang sama.' },
  rusak: { kode: 21, kalimat: 'RUSAK: bundel ini bukan yang diterbitkan buku besar.' },
};

const TIDAK_DIBUKTIKAN = [
  'kebenaran isi yang dicatat: yang dibuktikan hanya bahwa isinya tidak berubah sejak disegel',
  'apa yang tidak pernah dicatat',
  'apa yang terjadi sebelum segel pertama yang sampai ke tangan pihak luar',
];

/** SHA-256 of every BACA-SAYA.txt of this format. */
export const BACA_SAYA_DIKENAL = ['731d689bb69a073e152a5b215de6bca2e201bc9e0e5b62280cc31b072b83ef13'];

/** SHA-256 of the shipped policies (kebijakan.json) that this verifier knows, oldest first. */
export const KEBIJAKAN_DIKENAL = ['ded1b44d1742f58fa660c6b263c3edf5a25ee974c2f6f422aeaea896f14c70bb'];

/** What makes a bundle wrong, in words, with the first bad sequence where one can be named. */
class Rusak extends Error {
  constructor(pesan, urutan = null) {
    super(urutan === null ? pesan : `urutan ${urutan}: ${pesan}`);
    this.urutan = urutan;
  }
}
class Bertentangan extends Error {}
const pastikan = (benar, pesan, urutan) => {
  if (!benar) throw new Rusak(pesan, urutan);
};

// ── Zip: the one form that a bundle has ──────────────────────────────────────────────────────────────────────────────

/** Both headers from "version needed" on. */
function bidangZip(nama, crc, ukuran) {
  const b = Buffer.alloc(24);
  b.writeUInt16LE(20, 0);
  b.writeUInt16LE(0x0800, 2);
  b.writeUInt16LE(0x21, 8);
  b.writeUInt32LE(crc, 10);
  b.writeUInt32LE(ukuran, 14);
  b.writeUInt32LE(ukuran, 18);
  b.writeUInt16LE(nama.length, 22);
  return b;
}

/** Every byte outside the contents must be the one that the format prescribes. */
function bacaZip(zip) {
  pastikan(zip.length > 0, 'berkasnya kosong');
  const isi = new Map();
  const daftar = [];
  let letak = 0;
  while (letak + 30 <= zip.length && zip.readUInt32LE(letak) === 0x04034b50) {
    const [ukuran, panjang] = [zip.readUInt32LE(letak + 18), zip.readUInt16LE(letak + 26)];
    const awal = letak + 30 + panjang;
    pastikan(awal + ukuran <= zip.length, 'berkasnya terpotong');
    const nama = zip.subarray(letak + 30, awal);
    const data = zip.subarray(awal, awal + ukuran);
    const bidang = bidangZip(nama, crc32(data), ukuran);
    pastikan(zip.subarray(letak + 4, letak + 28).equals(bidang) && zip.readUInt16LE(letak + 28) === 0, `bagian "${nama}" berubah`);
    pastikan(!isi.has(`${nama}`), `bagian "${nama}" ada dua`);
    isi.set(`${nama}`, data);
    const ekor = Buffer.alloc(16);
    ekor.writeUInt32LE(letak, 12);
    daftar.push(Buffer.from('504b01021400', 'hex'), bidang, ekor, nama);
    letak = awal + ukuran;
  }
  const pusat = Buffer.concat(daftar);
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  akhir.writeUInt16LE(isi.size, 8);
  akhir.writeUInt16LE(isi.size, 10);
  akhir.writeUInt32LE(pusat.length, 12);
  akhir.writeUInt32LE(letak, 16);
  pastikan(isi.size > 0 && zip.subarray(letak).equals(Buffer.concat([pusat, akhir])), 'bukan bundel Runut, terpotong, atau dikemas ulang');
  return isi;
}

// ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** RFC 8785: names sorted by UTF-16 units; numbers and strings as ECMAScript writes them. */
function baku(nilai) {
  if (Array.isArray(nilai)) return `[${nilai.map(baku).join(',')}]`;
  if (nilai === null || typeof nilai !== 'object') return JSON.stringify(nilai);
  return `{${Object.keys(nilai).sort().map((k) => `${JSON.stringify(k)}:${baku(nilai[k])}`).join(',')}}`;
}
const pendekode = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function bacaJson(bytes, apa, urutan = null) {
  let teks;
  let nilai;
  try {
    teks = pendekode.decode(bytes);
    nilai = JSON.parse(teks);
  } catch {
    throw new Rusak(`${apa} tidak terbaca`, urutan);
  }
  pastikan(baku(nilai) === teks, `${apa} tidak dalam bentuk bakunya`, urutan);
  return nilai;
}
function* garis(bytes, apa) {
  pastikan(bytes.length === 0 || bytes.at(-1) === 10, `${apa} terpotong`);
  for (let awal = 0; awal < bytes.length; ) {
    const akhir = bytes.indexOf(10, awal);
    yield bytes.subarray(awal, akhir);
    awal = akhir + 1;
  }
}

// ── Tree (RFC 6962) ──────────────────────────────────────────────────────────────────────────────────────────────────

const sha256 = (bytes) => hash('sha256', bytes, 'buffer');
const tempatSimpul = Buffer.alloc(65, 1);
function hashSimpul(kiri, kanan) {
  tempatSimpul.set(kiri, 1);
  tempatSimpul.set(kanan, 33);
  return sha256(tempatSimpul);
}
let tempatDaun = Buffer.alloc(1 << 16);
/** The leaf is hashed from one buffer with its prefix: one call a leaf. */
function hashDaun(bytes) {
  if (bytes.length + 1 > tempatDaun.length) tempatDaun = Buffer.alloc(2 * bytes.length);
  tempatDaun[0] = 0;
  tempatDaun.set(bytes, 1);
  return sha256(tempatDaun.subarray(0, bytes.length + 1));
}

/** Complete subtrees from the left, largest first; its root at any moment. */
export class Tumpukan {
  #hash = [];
  ukuran = 0;
  tambah(daun) {
    this.#hash.push(daun);
    this.ukuran += 1;
    for (let n = this.ukuran; n % 2 === 0; n /= 2) {
      const kanan = this.#hash.pop();
      this.#hash.push(hashSimpul(this.#hash.pop(), kanan));
    }
  }
  akar() {
    return this.#hash.length === 0 ? sha256(Buffer.alloc(0)) : this.#hash.reduceRight((kanan, kiri) => hashSimpul(kiri, kanan));
  }
}

const ganjil = (n) => n % 2 === 1;
const separuh = (n) => Math.floor(n / 2);

/** RFC 9162, 2.1.3.2. */
function akarAnggota(daun, indeks, ukuran, bukti) {
  let [fn, sn, r] = [indeks, ukuran - 1, daun];
  for (const p of bukti) {
    if (sn === 0) return null;
    if (ganjil(fn) || fn === sn) {
      r = hashSimpul(p, r);
      while (!ganjil(fn) && fn !== 0) [fn, sn] = [separuh(fn), separuh(sn)];
    } else r = hashSimpul(r, p);
    [fn, sn] = [separuh(fn), separuh(sn)];
  }
  return sn === 0 ? r : null;
}

/** RFC 9162, 2.1.4.2. */
function konsisten(lama, akarLama, baru, akarBaru, bukti) {
  if (lama > baru || lama < 1) return false;
  if (lama === baru) return bukti.length === 0 && akarLama.equals(akarBaru);
  const jalur = Number.isInteger(Math.log2(lama)) ? [akarLama, ...bukti] : [...bukti];
  if (jalur.length === 0) return false;
  let [fn, sn] = [lama - 1, baru - 1];
  while (ganjil(fn)) [fn, sn] = [separuh(fn), separuh(sn)];
  let [fr, sr] = [jalur[0], jalur[0]];
  for (const c of jalur.slice(1)) {
    if (sn === 0) return false;
    if (ganjil(fn) || fn === sn) {
      [fr, sr] = [hashSimpul(c, fr), hashSimpul(c, sr)];
      while (!ganjil(fn) && fn !== 0) [fn, sn] = [separuh(fn), separuh(sn)];
    } else sr = hashSimpul(sr, c);
    [fn, sn] = [separuh(fn), separuh(sn)];
  }
  return sn === 0 && fr.equals(akarLama) && sr.equals(akarBaru);
}

const hash32 = (teks, apa, urutan) => {
  const b = Buffer.from(typeof teks === 'string' ? teks : '', 'base64');
  pastikan(b.length === 32 && b.toString('base64') === teks, `${apa} tidak terbaca`, urutan);
  return b;
};

// ── Notes and keys (C2SP) ────────────────────────────────────────────────────────────────────────────────────────────

/** A verifier key `name+hex id+base64`; throws TypeError for the one who typed it. */
export function bacaKunci(teks) {
  const [, nama, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(teks.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (bytes.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) throw new TypeError(`"${teks.trim().slice(0, 60)}" bukan kunci pemeriksa.`);
  if (sha256(Buffer.concat([Buffer.from(`${nama}\n`), bytes])).toString('hex', 0, 4) !== id) throw new TypeError(`Kunci pemeriksa "${nama}" salah salin: tandanya tidak cocok dengan isinya.`);
  const kunci = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]), format: 'der', type: 'spki' });
  return { teks: teks.trim(), nama, id, saksi: bytes[0] === 4, periksa: (pesan, tanda) => tanda.length === 64 && verify(null, Buffer.from(pesan), kunci, tanda) };
}

export function bacaCatatan(isi) {
  const batas = isi.lastIndexOf('\n\n');
  pastikan(batas > 0 && isi.endsWith('\n'), 'segel tidak terbaca');
  const tanda = isi.slice(batas + 2, -1).split('\n').map((baris) => {
    const [, nama, base64] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(baris) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    pastikan(bytes.length > 4 && bytes.toString('base64') === base64, 'tanda tangan segel tidak terbaca');
    return { nama, id: bytes.toString('hex', 0, 4), tanda: bytes.subarray(4) };
  });
  return { teks: isi.slice(0, batas + 1), tanda };
}

/** Origin, size and root of a checkpoint. */
export function bacaSegel(bytes) {
  let isi;
  try {
    isi = pendekode.decode(bytes);
  } catch {
    throw new Rusak('segel tidak terbaca');
  }
  const catatan = bacaCatatan(isi);
  const [asal, ukuran, akar, sisa, ...lagi] = catatan.teks.split('\n');
  pastikan(asal !== '' && /^[1-9]\d{0,14}$/.test(ukuran ?? '') && sisa === '' && lagi.length === 0, 'segel tidak terbaca');
  return { asal, ukuran: Number(ukuran), akar: hash32(akar, 'akar segel'), catatan };
}

/**
 * The checkpoint in the auditor's hands. A copy that cannot be read, or that no longer bears the signature of a held key, says
 * nothing of the bundle: TypeError for the one who holds it.
 */
function bacaPegangan(bytes, kunci) {
  try {
    const segel = bacaSegel(bytes);
    for (const k of kunci) ditandai(segel.catatan, k);
    return segel;
  } catch (error) {
    if (!(error instanceof Rusak)) throw error;
    throw new TypeError(`Segel yang Anda pegang tidak dapat dipakai: ${error.message}. Bundelnya belum diperiksa. Pakai berkas segel persis seperti diterima.`, { cause: error });
  }
}

/** Whether the key signed. A line in its name that is wrong makes the whole note wrong. */
function ditandai({ teks, tanda }, kunci) {
  const milik = tanda.filter((t) => t.nama === kunci.nama && t.id === kunci.id);
  for (const t of milik) {
    const detik = kunci.saksi && t.tanda.length === 72 ? t.tanda.readBigUInt64BE() : null;
    const benar = kunci.saksi ? detik !== null && kunci.periksa(`cosignature/v1\ntime ${detik}\n${teks}`, t.tanda.subarray(8)) : kunci.periksa(teks, t.tanda);
    pastikan(benar, `tanda tangan ${kunci.saksi ? 'saksi' : 'segel'} "${kunci.nama}" tidak sah`);
  }
  return milik.length > 0;
}

// ── Bundle ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const BIDANG_AMPLOP = 'aktor,berlaku,command,correlation,data,dicatat,id,part,revision,source,stream,type,usulan,version';

function bacaManifes(isi) {
  const m = bacaJson(isi.get('manifes.json') ?? Buffer.alloc(0), 'manifes.json');
  pastikan(Object.keys(m).sort().join() === 'akar,asal,format,isi,jumlahEntri,pd,saksi,tanpaBerkas,ukuran' && m.format === 'runut-bundel/1', 'manifes.json bukan milik bundel format ini');
  const nama = [...isi.keys()];
  pastikan(nama.at(-1) === 'manifes.json' && Array.isArray(m.isi) && m.isi.map((i) => i.nama).join('\n') === nama.slice(0, -1).join('\n'), 'bagian bundel tidak sama dengan manifesnya');
  for (const i of m.isi) {
    const data = isi.get(i.nama);
    pastikan(Object.keys(i).join() === 'nama,sha256,ukuran' && i.ukuran === data.length && i.sha256 === sha256(data).toString('hex'), `bagian "${i.nama}" tidak cocok dengan manifes`);
  }
  const wajib = ['BACA-SAYA.txt', 'segel.txt', 'kebijakan.json', 'entri.jsonl', 'angka.jsonl', ...(m.pd === null ? [] : ['bukti.jsonl'])];
  const lama = isi.has('segel-lama.txt') || isi.has('konsistensi.json') ? ['segel-lama.txt', 'konsistensi.json'] : [];
  for (const n of [...wajib, ...lama]) pastikan(isi.has(n), `bagian "${n}" tidak ada`);
  for (const n of nama) pastikan(n === 'manifes.json' || wajib.includes(n) || lama.includes(n) || /^berkas\/[0-9a-f]{64}$/.test(n), `bagian "${n}" tidak dikenal`);
  pastikan(m.pd === null || typeof m.pd === 'string', 'saringan pada manifes tidak terbaca');
  return m;
}

/** Every entry against the tree; returns them with their sequences, and the root of each size in `ukuranDicari`. */
function bacaEntri(isi, m, segel, ukuranDicari) {
  const entri = [];
  const akarPada = new Map();
  const tumpukan = new Tumpukan();
  const bukti = m.pd === null ? null : garis(isi.get('bukti.jsonl'), 'bukti.jsonl');
  const revisi = new Map();
  let sebelum = 0;
  for (const baris of garis(isi.get('entri.jsonl'), 'entri.jsonl')) {
    let urutan = sebelum + 1;
    const daun = hashDaun(baris);
    if (bukti === null) {
      tumpukan.tambah(daun);
      if (ukuranDicari.has(urutan)) akarPada.set(urutan, tumpukan.akar());
    } else {
      const b = bacaJson(bukti.next().value ?? Buffer.alloc(0), 'bukti keanggotaan', urutan);
      pastikan(Number.isSafeInteger(b.urutan) && b.urutan > sebelum && b.urutan <= segel.ukuran && Array.isArray(b.bukti) && Object.keys(b).length === 2, 'bukti keanggotaan tidak urut', urutan);
      urutan = b.urutan;
      pastikan(akarAnggota(daun, urutan - 1, segel.ukuran, b.bukti.map((h) => hash32(h, 'bukti keanggotaan', urutan)))?.equals(segel.akar) === true, 'peristiwa ini tidak ada di bawah segel', urutan);
    }
    const amplop = bacaJson(baris, 'peristiwa', urutan);
    pastikan(amplop !== null && typeof amplop === 'object' && Object.keys(amplop).sort().join() === BIDANG_AMPLOP, 'peristiwa ini tidak berbentuk amplop', urutan);
    const harapan = (revisi.get(amplop.stream) ?? -1) + 1;
    // Of these a partial bundle holds what concerns the office; every other stream is held whole.
    const sebagian = m.pd !== null && (amplop.stream === 'segel' || amplop.stream.startsWith('organisasi-'));
    pastikan(sebagian ? amplop.revision >= harapan : amplop.revision === harapan, `revisi ${amplop.revision} aliran "${amplop.stream}" tidak pada tempatnya`, urutan);
    revisi.set(amplop.stream, amplop.revision);
    entri.push({ urutan, amplop });
    sebelum = urutan;
  }
  pastikan(entri.length > 0, 'tidak ada satu pun peristiwa');
  pastikan(entri.length === m.jumlahEntri, `manifes menyebut ${m.jumlahEntri} peristiwa, bundel memuat ${entri.length}`, sebelum + 1);
  if (bukti !== null) pastikan(bukti.next().done === true, 'bukti keanggotaan lebih banyak daripada peristiwa');
  else {
    pastikan(entri.length === segel.ukuran, `segel meliputi ${segel.ukuran} peristiwa, bundel memuat ${entri.length}`, sebelum + 1);
    pastikan(tumpukan.akar().equals(segel.akar), 'akar atas semua peristiwa tidak sama dengan akar segel', pertamaBerbeda(entri, isi));
  }
  return { entri, akarPada };
}

/** Checkpoints inside the log say up to where it is right: the first sequence after the last one that agrees. */
function pertamaBerbeda(entri, isi) {
  const segel = entri.filter((e) => e.amplop.type === 'SegelDiterbitkan').map((e) => e.amplop.data);
  const tumpukan = new Tumpukan();
  let benar = 0;
  for (const baris of garis(isi.get('entri.jsonl'), 'entri.jsonl')) {
    tumpukan.tambah(hashDaun(baris));
    const s = segel.find((d) => d.ukuran === tumpukan.ukuran);
    if (s && tumpukan.akar().toString('base64') !== s.akar) break;
    if (s) benar = tumpukan.ukuran;
  }
  return benar + 1;
}

function milikPd(pd) {
  const aliran = new Set();
  let pemda;
  return ({ stream, type, data }) => {
    const daftar = (x) => (Array.isArray(x) ? x : [x]);
    if (stream.startsWith('organisasi-')) {
      if (![data.pd, ...daftar(data.dari), ...daftar(data.menjadi).map((m) => m?.pd)].includes(pd)) return false;
      pemda = data.pemda ?? pemda;
      return true;
    }
    if (stream.startsWith('kebijakan-')) return data.pemda === pemda;
    if (type === 'KunciSegelDitetapkan') return true;
    if (data.pd === pd) aliran.add(stream);
    return aliran.has(stream);
  };
}

function berkasDari({ type, data, source }) {
  const ada = [];
  const cari = (x) => {
    if (x === null || typeof x !== 'object') return;
    for (const [k, v] of Object.entries(x)) {
      if (k === 'berkas' && typeof v === 'string' && /^[0-9a-f]{64}$/.test(v)) ada.push(v);
      else cari(v);
    }
  };
  cari(data);
  cari(source);
  return type === 'ImporDiterima' ? [...ada, data.hash] : ada;
}

function periksaBerkas(isi, m, entri) {
  const disebut = new Set(entri.flatMap((e) => berkasDari(e.amplop)));
  const disertakan = [...isi.keys()].filter((n) => n.startsWith('berkas/')).map((n) => n.slice(7));
  for (const h of disertakan) pastikan(sha256(isi.get(`berkas/${h}`)).toString('hex') === h && disebut.has(h), `berkas ${h} bukan dasar peristiwa mana pun`);
  const tanpa = [...disebut].filter((h) => !disertakan.includes(h)).sort((a, b) => (a < b ? -1 : 1));
  pastikan(baku(m.tanpaBerkas) === baku(tanpa), 'daftar berkas yang tidak disertakan tidak benar');
  return tanpa;
}

// ── What the ledger promises of its own history ──────────────────────────────────────────────────────────────────────

const sen = (teks) => {
  const [, tanda, utuh, pecahan = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(teks) ?? [];
  return utuh === undefined ? null : BigInt(`${tanda}${utuh}${pecahan.padEnd(2, '0')}`);
};

/** Replays proposals, periods and budget revisions, and holds what was recorded of them against the replay. */
function putarUlang(entri) {
  const usulan = new Map();
  const periode = new Map();
  const revisi = new Map();
  for (const { urutan, amplop: { id, stream, type, data, aktor, usulan: dasar } } of entri) {
    if (type === 'UsulanDiajukan') usulan.set(data.usulan, { pengusul: data.pengusul, hash: data.hash, penyetuju: null });
    else if (type === 'UsulanDisetujui') {
      const u = usulan.get(data.usulan);
      pastikan(u !== undefined && u.hash === data.hash, 'yang disetujui bukan yang diusulkan', urutan);
      pastikan(u.pengusul !== data.penyetuju && aktor.id === data.penyetuju, 'pengusul menyetujui usulannya sendiri', urutan);
      u.penyetuju = data.penyetuju;
    }
    if (dasar !== null) {
      const u = usulan.get(dasar.id);
      pastikan(u !== undefined && u.penyetuju === dasar.penyetuju && u.hash === dasar.hash, 'fakta ini menyebut persetujuan yang tidak ada', urutan);
    }
    if (type === 'PaguDitetapkan') revisi.set(data.revisi, (revisi.get(data.revisi) ?? 0) + 1);
    else if (type === 'RevisiAnggaranDisahkan') pastikan((revisi.get(data.revisi) ?? 0) === data.jumlahBaris, `revisi anggaran menyatakan ${data.jumlahBaris} baris, yang tercatat ${revisi.get(data.revisi) ?? 0}`, urutan);
    if (!/^(Realisasi|Periode)Di/.test(type)) continue;
    const p = periode.get(stream) ?? { ditutup: false, entri: new Map(), perId: new Map() };
    periode.set(stream, p);
    if (type === 'RealisasiDicatat') {
      pastikan(!p.ditutup, 'realisasi dicatat ke periode yang sudah ditutup', urutan);
      p.entri.set(id, { basis: data.subjek.basis ?? null, nilai: data.nilai });
      p.perId.set(id, id);
    } else if (type === 'RealisasiDikoreksi') {
      pastikan(data.setelahTutup === p.ditutup, 'koreksi menyatakan keadaan periode yang keliru', urutan);
      const asal = p.perId.get(data.peristiwa);
      pastikan(asal !== undefined, 'koreksi menunjuk peristiwa yang tidak ada', urutan);
      p.perId.set(id, asal);
      p.entri.get(asal).nilai = data.nilai;
    } else if (type === 'PeriodeDitutup') {
      pastikan(!p.ditutup, 'periode ditutup dua kali', urutan);
      p.ditutup = true;
      const total = new Map();
      for (const { basis, nilai } of p.entri.values()) if (basis !== null) total.set(basis, (total.get(basis) ?? 0n) + (sen(nilai) ?? 0n));
      const nyata = data.ringkasan;
      pastikan(nyata.jumlahEntri === p.entri.size && Object.keys(nyata.totalPerBasis).length === total.size && [...total].every(([b, n]) => sen(nyata.totalPerBasis[b] ?? '') === n), 'ringkasan penutupan tidak sama dengan jumlah realisasi periode itu', urutan);
    } else {
      pastikan(p.ditutup, 'periode dibuka kembali padahal tidak ditutup', urutan);
      p.ditutup = false;
    }
  }
  return { usulan: usulan.size, periode: periode.size, revisi: revisi.size };
}

/** Every signature line is right under a key that the bundle itself names: which says nothing of trust, only that none was changed. */
function periksaTanda({ tanda, ...catatan }, buku, saksi, apa) {
  const kunci = [...buku, ...saksi];
  const dikenal = tanda.every((t) => kunci.some((k) => k.nama === t.nama && k.id === t.id));
  pastikan(dikenal && buku.some((k) => ditandai({ ...catatan, tanda }, k)) && saksi.every((k) => ditandai({ ...catatan, tanda }, k)), `tanda tangan ${apa} tidak sah`);
}

/** Keys and checkpoints inside the log: every one signed by the key of its time, over the root that the entries give. */
function periksaSegelDalam(entri, akarPada) {
  let kunci = null;
  const rantai = [];
  for (const { urutan, amplop: { type, data } } of entri) {
    if (type === 'KunciSegelDitetapkan') {
      pastikan(data.menggantikan === (kunci?.teks ?? null), 'kunci segel tidak melanjutkan kunci sebelumnya', urutan);
      const baru = kunciDalam(data.kunci, urutan);
      const pernyataan = bacaCatatan(data.pernyataan);
      pastikan(pernyataan.teks === `runut kunci segel v1\n${data.asal}\n${data.kunci}\n${data.menggantikan ?? '-'}\n` && ditandai(pernyataan, baru), 'pernyataan kunci segel tidak sah', urutan);
      rantai.push({ lama: kunci, baru, diikuti: kunci !== null && ditandai(pernyataan, kunci) });
      kunci = baru;
    } else if (type === 'SegelDiterbitkan') {
      const s = bacaSegel(Buffer.from(data.catatan));
      pastikan(kunci !== null && data.kunci === kunci.teks && ditandai(s.catatan, kunci) && s.ukuran === data.ukuran && s.akar.toString('base64') === data.akar, 'segel dalam buku besar tidak sah', urutan);
      pastikan(akarPada.get(data.ukuran)?.equals(s.akar) === true, 'segel dalam buku besar menyatakan akar lain daripada peristiwanya', urutan);
    }
  }
  return rantai;
}
const kunciTerbaca = new Map();
function kunciDalam(teks, urutan) {
  try {
    // The same few keys stand in every bundle of a ledger.
    if (!kunciTerbaca.has(teks)) kunciTerbaca.set(teks, bacaKunci(teks));
    return kunciTerbaca.get(teks);
  } catch {
    throw new Rusak('kunci segel tidak terbaca', urutan);
  }
}

// ── Figures, computed again ──────────────────────────────────────────────────────────────────────────────────────────

/** Half up at two places, away from zero; null where there is nothing to divide by. */
function persen(bagian, dari) {
  if (dari === 0n) return null;
  const negatif = bagian < 0n !== dari < 0n;
  const [a, b] = [bagian < 0n ? -bagian : bagian, dari < 0n ? -dari : dari];
  const n = (a * 100_000n + b * 5n) / (b * 10n);
  return negatif ? -n : n;
}

/** What the entries say of the tree and the money of one office and year. */
class Fakta {
  induk = new Map();
  kode = new Map();
  dipindahkan = false;
  /** Statements by event: node, tahap or period with basis, value now. */
  pagu = new Map();
  realisasi = new Map();
  #revisi = new Map();

  constructor(entri, pd, tahun) {
    for (const { amplop: { id, type, data: d } } of entri) {
      if (d.pd !== pd) continue;
      if (type === 'SimpulDitambahkan') this.induk.set(d.simpul, d.induk);
      else if (type === 'SimpulDipindahkan') this.dipindahkan = true;
      if (d.tahun !== tahun) continue;
      if (type === 'KodeDipasang') this.kode.set(d.kode, d.simpul);
      else if (type === 'PaguDitetapkan') this.#revisi.set(d.revisi, [...(this.#revisi.get(d.revisi) ?? []), [id, d]]);
      else if (type === 'RevisiAnggaranDisahkan') for (const [asal, b] of this.#revisi.get(d.revisi) ?? []) this.pagu.set(asal, { simpul: b.simpul, tahap: d.tahap, nilai: sen(b.nilai), revisi: d.revisi });
      else if (type === 'RealisasiDicatat' && d.subjek.jenis === 'keuangan') this.realisasi.set(id, { simpul: d.subjek.simpul, basis: d.subjek.basis, nilai: sen(d.nilai) });
      else if (type === 'PaguDikoreksi') this.#koreksi(this.pagu, id, d);
      else if (type === 'RealisasiDikoreksi' && d.subjek.jenis === 'keuangan') this.#koreksi(this.realisasi, id, d);
    }
    this.kode.set('pd', 'pd');
  }

  #koreksi(daftar, id, d) {
    const lama = daftar.get(d.peristiwa);
    daftar.delete(d.peristiwa);
    if (lama) daftar.set(id, { ...lama, nilai: sen(d.nilai) });
  }

  anak(simpul) {
    const induk = simpul === 'pd' ? null : simpul;
    return [...this.induk].filter(([, i]) => i === induk).map(([s]) => s);
  }
}

/**
 * Computes the money figures of one office and year again: a recorded one from its event, a sum from its parts, a derived
 * one from both. Returns how many it could; what is not plain (moved nodes, a node stated beside its parts) is left out.
 */
function hitungUlang(baris, entri) {
  const fakta = new Fakta(entri, baris[0].pd, baris[0].tahun);
  const utuh = baris.filter((a) => a.rekening === null && a.sumberDana === null && a.nilai !== null);
  const kunci = (a, kode = a.kode) => `${a.ukuran}|${kode}|${a.tahap ?? ''}|${a.basis ?? ''}|${a.periode ?? ''}`;
  const perKunci = new Map(utuh.map((a) => [kunci(a), a]));
  const kodeDari = new Map([...fakta.kode].map(([k, s]) => [s, k]));
  const tahap = [...new Set(utuh.filter((a) => a.ukuran === 'pagu').map((a) => a.tahap))];
  const nilai = (ukuran, kode, { tahap: t = '', basis = '', periode = '' } = {}) => {
    const a = perKunci.get(`${ukuran}|${kode}|${t}|${basis}|${periode}`);
    return a === undefined ? null : sen(a.nilai);
  };
  let dihitung = 0;
  for (const a of utuh) {
    const seharusnya = harapan(a);
    if (seharusnya === null) continue;
    dihitung += 1;
    pastikan(sen(a.nilai) === seharusnya, `angka ${a.angka ?? a.ukuran} menyatakan ${a.nilai}, peristiwanya memberikan ${cetakSen(seharusnya)}`, a.sequence);
  }
  return dihitung;

  function harapan(a) {
    const simpul = fakta.kode.get(a.kode);
    if (simpul === undefined) return null;
    if (a.ukuran === 'pagu' || a.ukuran === 'realisasi') {
      const daftar = a.ukuran === 'pagu' ? fakta.pagu : fakta.realisasi;
      if (a.asal === 'dicatat') return daftar.get(a.eventId)?.nilai ?? null;
      if (a.asal !== 'jumlah' || fakta.dipindahkan || [...daftar.values()].some((d) => d.simpul === simpul)) return null;
      const bagian = fakta.anak(simpul).map((s) => perKunci.get(kunci(a, kodeDari.get(s)))).filter((b) => b !== undefined);
      return bagian.length === 0 ? null : bagian.reduce((n, b) => n + sen(b.nilai), 0n);
    }
    const kini = nilai('pagu-terkini', a.kode);
    const nyata = nilai('realisasi', a.kode, { basis: a.basis ?? '', periode: 'tahun' });
    if (a.ukuran === 'pagu-terkini') return tahap.length === 0 ? null : nilai('pagu', a.kode, { tahap: tahap.at(-1) });
    if (kini === null) return null;
    if (a.ukuran === 'selisih') return nilai('pagu', a.kode, { tahap: 'awal' }) === null ? null : kini - nilai('pagu', a.kode, { tahap: 'awal' });
    if (nyata === null) return null;
    if (a.ukuran === 'sisa') return kini - nyata;
    return a.ukuran === 'serapan' ? persen(nyata, kini) : null;
  }
}
const cetakSen = (n) => `${n < 0n ? '-' : ''}${(n < 0n ? -n : n) / 100n}.${String((n < 0n ? -n : n) % 100n).padStart(2, '0')}`;

function periksaAngka(isi, m, entri) {
  const perId = new Map(entri.map((e) => [e.amplop.id, e]));
  let banyak = 0;
  const perPdTahun = new Map();
  for (const baris of garis(isi.get('angka.jsonl'), 'angka.jsonl')) {
    const a = bacaJson(baris, 'angka');
    banyak += 1;
    const kunci = `${a.pd}/${a.tahun}`;
    if (!perPdTahun.has(kunci)) perPdTahun.set(kunci, []);
    perPdTahun.get(kunci).push(a);
    pastikan(m.pd === null || a.pd === m.pd, `angka milik "${a.pd}" ada dalam bundel "${m.pd}"`);
    if (a.eventId === null) continue;
    const e = perId.get(a.eventId);
    pastikan(e !== undefined && e.amplop.dicatat === a.dicatat && e.urutan <= m.ukuran, `angka ${a.ukuran} ${a.kode} menunjuk peristiwa yang tidak ada dalam bundel`, a.sequence);
  }
  let dihitung = 0;
  for (const baris of perPdTahun.values()) dihitung += hitungUlang(baris, entri);
  return { banyak, dihitung };
}

/**
 * Verifies a bundle. `kunci`: verifier keys in the auditor's hands, of the ledger and of witnesses; `segel`: the bytes of a
 * checkpoint in the auditor's hands, or null. Never throws for what the bundle holds; TypeError for a checkpoint that is none.
 */
export function verifikasi(bytes, { kunci = [], segel: dipegang = null } = {}) {
  const pegangan = dipegang === null ? null : bacaPegangan(dipegang, kunci);
  const rincian = [];
  try {
    const isi = bacaZip(bytes);
    const m = bacaManifes(isi);
    const segel = bacaSegel(isi.get('segel.txt'));
    pastikan(m.asal === segel.asal && m.ukuran === segel.ukuran && m.akar === segel.akar.toString('base64'), 'manifes tidak menyebut segel yang disertakan');
    pastikan(KEBIJAKAN_DIKENAL.includes(sha256(isi.get('kebijakan.json')).toString('hex')), 'kebijakan bawaan dalam bundel tidak dikenal verifikator ini');
    pastikan(BACA_SAYA_DIKENAL.includes(sha256(isi.get('BACA-SAYA.txt')).toString('hex')), 'BACA-SAYA.txt bukan milik bundel format ini');
    const ukuranDicari = new Set(pegangan ? [pegangan.ukuran] : []);
    for (const baris of garis(isi.get('entri.jsonl'), 'entri.jsonl')) if (baris.includes('"type":"SegelDiterbitkan"')) ukuranDicari.add(Number(/"ukuran":(\d+)/.exec(baris.toString('latin1'))?.[1]));
    const { entri, akarPada } = bacaEntri(isi, m, segel, ukuranDicari);
    rincian.push(m.pd === null ? `${entri.length} peristiwa, semuanya di bawah segel` : `${entri.length} dari ${segel.ukuran} peristiwa (${m.pd}), masing-masing terbukti di bawah segel`);
    if (m.pd !== null) {
      const milik = milikPd(m.pd);
      for (const e of entri) pastikan(milik(e.amplop), `peristiwa ini bukan milik "${m.pd}"`, e.urutan);
    }
    const tanpaBerkas = periksaBerkas(isi, m, entri);
    const rantai = periksaSegelDalam(entri, akarPada);
    const buku = rantai.map((r) => r.baru);
    pastikan(Array.isArray(m.saksi), 'daftar saksi tidak terbaca');
    periksaTanda(segel.catatan, buku.slice(-1), m.saksi.map((s) => kunciDalam(s, null)), 'segel');
    const ulang = putarUlang(entri);
    const angka = periksaAngka(isi, m, entri);
    rincian.push(`${ulang.usulan} usulan, ${ulang.periode} periode realisasi dan ${ulang.revisi} revisi anggaran diputar ulang`, `${angka.dihitung} dari ${angka.banyak} angka dihitung ulang (pagu, realisasi, selisih, sisa, serapan); semua yang bersumber menunjuk peristiwanya`);
    if (isi.has('segel-lama.txt')) {
      const lama = bacaSegel(isi.get('segel-lama.txt'));
      const k = bacaJson(isi.get('konsistensi.json'), 'konsistensi.json');
      pastikan(lama.asal === segel.asal && k.lama === lama.ukuran && k.baru === segel.ukuran && Array.isArray(k.bukti) && Object.keys(k).length === 3 && konsisten(lama.ukuran, lama.akar, segel.ukuran, segel.akar, k.bukti.map((h) => hash32(h, 'bukti konsistensi'))), 'bukti konsistensi dengan segel lama tidak sah');
      periksaTanda(lama.catatan, buku, [], 'segel lama');
      akarPada.set(lama.ukuran, lama.akar);
    }
    const sebanding = bandingkan(pegangan, segel, akarPada, rincian);
    return { ...putuskan(segel, kunci, rantai, sebanding, rincian), rincian, asal: segel.asal, ukuran: segel.ukuran, akar: m.akar, pd: m.pd, urutan: null, tidakDibuktikan: [...TIDAK_DIBUKTIKAN, ...(tanpaBerkas.length > 0 ? [`isi ${tanpaBerkas.length} berkas dasar yang tidak disertakan`] : []), ...(angka.banyak > angka.dihitung ? [`nilai ${angka.banyak - angka.dihitung} angka lain: verifikator ini tidak menghitungnya ulang`] : []), ...(m.pd === null ? [] : ['bahwa semua peristiwa perangkat daerah ini ada dalam bundel: aliran yang utuh atau ekornya dapat ditinggalkan'])] };
  } catch (error) {
    if (error instanceof Bertentangan) return { ...vonis.bertentangan, nama: 'bertentangan', rincian: [...rincian, error.message], urutan: null, tidakDibuktikan: TIDAK_DIBUKTIKAN };
    if (error instanceof Rusak) return { ...vonis.rusak, nama: 'rusak', rincian: [error.message], urutan: error.urutan, tidakDibuktikan: TIDAK_DIBUKTIKAN };
    // What is of no shape that was foreseen is not a bundle either.
    return { ...vonis.rusak, nama: 'rusak', rincian: [`isinya tidak terbaca (${error.message})`], urutan: null, tidakDibuktikan: TIDAK_DIBUKTIKAN };
  }
}

/** Holds the auditor's checkpoint against the bundle. False: it could not be compared. */
function bandingkan(pegangan, segel, akarPada, rincian) {
  if (pegangan === null) return true;
  const akar = pegangan.ukuran === segel.ukuran ? segel.akar : akarPada.get(pegangan.ukuran);
  if (pegangan.asal !== segel.asal || akar === undefined) {
    rincian.push(pegangan.asal !== segel.asal ? `Segel yang Anda pegang milik "${pegangan.asal}", bukan "${segel.asal}".` : `Segel yang Anda pegang (${pegangan.ukuran} peristiwa) tidak dapat dibandingkan dengan bundel ini; mintalah bundel dengan --dari-segel.`);
    return false;
  }
  if (!akar.equals(pegangan.akar)) throw new Bertentangan(`Atas ${pegangan.ukuran} peristiwa, segel Anda berakar ${pegangan.akar.toString('base64')}, bundel ${akar.toString('base64')}.`);
  rincian.push(`Segel yang Anda pegang (${pegangan.ukuran} peristiwa) adalah awal dari segel bundel ini.`);
  return true;
}

function putuskan(segel, kunci, rantai, sebanding, rincian) {
  const buku = new Map(kunci.filter((k) => !k.saksi).map((k) => [k.teks, k]));
  // A key that a held one handed over to is held as well.
  for (const { lama, baru, diikuti } of rantai) {
    if (!diikuti || !buku.has(lama.teks) || buku.has(baru.teks)) continue;
    buku.set(baru.teks, baru);
    rincian.push(`Kunci ${baru.teks} diserahterimakan oleh kunci yang Anda pegang.`);
  }
  const tandaBuku = [...buku.values()].filter((k) => k.nama === segel.asal && ditandai(segel.catatan, k));
  const tandaSaksi = kunci.filter((k) => k.saksi && ditandai(segel.catatan, k));
  for (const k of tandaSaksi) rincian.push(`Disaksikan ${k.nama}.`);
  const nama = !sebanding || tandaBuku.length === 0 ? 'konsisten' : tandaSaksi.length > 0 ? 'disaksikan' : 'ditandatangani';
  if (nama === 'konsisten' && kunci.length > 0) rincian.push('Tidak ada kunci yang Anda pegang yang menandatangani segel ini sebagai buku besar, atau segel Anda tidak sebanding.');
  return { ...vonis[nama], nama };
}

/** The lines for people. */
export function laporan(hasil) {
  return [hasil.kalimat, ...hasil.rincian.map((r) => `  ${r}`), 'Tidak dibuktikan:', ...hasil.tidakDibuktikan.map((t) => `  ${t}`)];
}

/** A file that was named in the arguments; TypeError for the one who typed it. */
function bacaBerkas(nama, apa) {
  try {
    return readFileSync(nama);
  } catch (error) {
    const { code } = error;
    throw new TypeError(code === 'ENOENT' ? `${apa} "${nama}" tidak ada. Periksa nama dan foldernya.` : `${apa} "${nama}" tidak dapat dibaca: ${code === 'EISDIR' ? 'itu folder, bukan berkas' : code}.`, { cause: error });
  }
}

/** Keys from arguments: a key itself, or a file with one a line. */
export function kunciDari(daftar) {
  return daftar.flatMap((k) => (/^[^\s+]+\+[0-9a-f]{8}\+/.test(k) ? [k] : `${bacaBerkas(k, 'Itu bukan kunci pemeriksa (NAMA+8 angka heksadesimal+base64), dan berkas kunci')}`.split('\n').filter((g) => g.trim() !== ''))).map(bacaKunci);
}

const PEMAKAIAN = 'Pemakaian: node verifikasi.mjs BUNDEL.zip [--kunci KUNCI|BERKAS]… [--segel SEGEL.txt]';

function utama(argumen) {
  const [berkas, ...pilihan] = argumen;
  const kunci = [];
  let segel = null;
  if (berkas === undefined || berkas.startsWith('--')) throw new TypeError(PEMAKAIAN);
  for (let i = 0; i < pilihan.length; i += 2) {
    if (pilihan[i] === '--kunci' && pilihan[i + 1] !== undefined) kunci.push(pilihan[i + 1]);
    else if (pilihan[i] === '--segel' && pilihan[i + 1] !== undefined) segel = bacaBerkas(pilihan[i + 1], 'Segel');
    else throw new TypeError(PEMAKAIAN);
  }
  const hasil = verifikasi(bacaBerkas(berkas, 'Bundel'), { kunci: kunciDari(kunci), segel });
  process.stdout.write(`${laporan(hasil).join('\n')}\n`);
  process.exitCode = hasil.kode;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    utama(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
