import { Module } from '@nestjs/common';
import { BukuAngka } from './buku-angka.js';
import { JalankanKebijakanHandler } from './commands/perintah.js';
import { AmbilAnalisisHandler, AmbilAngkaHandler, AmbilDaftarPdHandler, AmbilDataHandler, AmbilPembandingHandler } from './queries/pertanyaan.js';
import { AmbilRingkasanHandler } from './ringkasan/pertanyaan.js';
import { UtasRingkasan } from './ringkasan/utas.js';

@Module({ providers: [BukuAngka, JalankanKebijakanHandler, AmbilDaftarPdHandler, AmbilAngkaHandler, AmbilDataHandler, AmbilPembandingHandler, AmbilAnalisisHandler, UtasRingkasan, AmbilRingkasanHandler], exports: [BukuAngka] })
export class CapaianModule {}
