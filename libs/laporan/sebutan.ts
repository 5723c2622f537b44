import type { Putusan, StatusKetidaksesuaian, Tingkat } from '#rekonsiliasi';

/** Verdicts, states and levels for people. */
export const namaPutusan: Readonly<Record<Putusan, string>> = { 'kesalahan-diakui': 'Kesalahan diakui', 'benar-seperti-tercetak': 'Benar seperti tercetak', 'diperbaiki-dengan-dokumen': 'Diperbaiki dengan dokumen' };
export const namaStatus: Readonly<Record<StatusKetidaksesuaian, string>> = { ...namaPutusan, terbuka: 'Terbuka', 'perlu-ditinjau-ulang': 'Perlu ditinjau ulang' };
export const namaTingkat: Readonly<Record<Tingkat, string>> = { A: 'Total, anggaran, atau indikator utama', B: 'Angka dalam tabel', C: 'Pembulatan, sebutan, atau satuan' };
