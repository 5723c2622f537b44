import { Module } from '@nestjs/common';
import { BukuAngka } from './buku-angka.js';
import { JalankanKebijakanHandler } from './commands/perintah.js';
import { AmbilAngkaHandler, AmbilDaftarPdHandler } from './queries/pertanyaan.js';

@Module({ providers: [BukuAngka, JalankanKebijakanHandler, AmbilDaftarPdHandler, AmbilAngkaHandler], exports: [BukuAngka] })
export class CapaianModule {}
