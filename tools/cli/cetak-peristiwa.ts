import { sebutDokumen } from '#kernel';
import type { KeputusanPeriode, PeristiwaJejak } from '#jejak';
import { cetakNilai } from './cetak-angka.js';
import type { KolomTabel } from './tabel.js';

const jam = (dicatat: string): string => `${dicatat.slice(0, 16).replace('T', ' ')}Z`;

export const sebutPelaku = (p: Pick<PeristiwaJejak, 'aktor' | 'usulan'>): string => `${p.aktor.id}${p.usulan === null ? '' : `, disetujui ${p.usulan.penyetuju}`}`;

export const sebutKeputusan = (k: KeputusanPeriode | null): string => (k === null ? '' : `urutan ${k.sequence}${k.alasan === null ? '' : `, alasan: ${k.alasan}`}${k.dokumen === null ? '' : ` (${sebutDokumen(k.dokumen)})`}`);

/** Columns of events for people. */
export const kolomPeristiwa: readonly KolomTabel<PeristiwaJejak>[] = [
  { judul: 'Urutan', lebar: 8, kanan: true, isi: (p) => String(p.sequence) },
  { judul: 'Dicatat', lebar: 17, isi: (p) => `${jam(p.dicatat)} ${sebutPelaku(p)}` },
  { judul: 'Berlaku', lebar: 10, isi: (p) => p.berlaku },
  { judul: 'Perihal', isi: (p) => `${p.perihal.kode} ${p.perihal.uraian}${p.perihal.periode === null ? '' : `, ${p.perihal.periode}`}${p.alasan === null ? '' : `. Alasan: ${p.alasan}`}` },
  { judul: 'Menyatakan', lebar: 24, kanan: true, isi: (p) => `${p.nilaiSebelum === null ? '' : `${cetakNilai(p.nilaiSebelum, p.satuan)} → `}${cetakNilai(p.nilai, p.satuan)}` },
  { judul: 'Dokumen', lebar: 24, isi: (p) => (p.dokumen === null ? '-' : sebutDokumen(p.dokumen)) },
];
