import { Module } from '@nestjs/common';
import { BukuAngka } from './buku-angka.js';
import { JalankanKebijakanHandler } from './commands/perintah.js';
import { AmbilAngkaHandler, AmbilDaftarPdHandler } from './queries/pertanyaan.js';
import { AmbilRingkasanHandler } from './ringkasan/pertanyaan.js';
import { UtasRingkasan } from './ringkasan/utas.js';

@Module({ providers: [BukuAngka, JalankanKebijakanHandler, AmbilDaftarPdHandler, AmbilAngkaHandler, UtasRingkasan, AmbilRingkasanHandler], exports: [BukuAngka] })
export class CapaianModule {}
