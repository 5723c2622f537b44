import type { TempatBerkas } from './alamat-berkas.js';
import { FolderBerkas } from './folder.js';
import { S3Berkas } from './s3.js';
import type { SimpananBerkas } from './simpanan.js';

export const bukaSimpanan = (tempat: TempatBerkas): SimpananBerkas => (tempat.jenis === 's3' ? new S3Berkas(tempat.s3) : new FolderBerkas(tempat.folder));
