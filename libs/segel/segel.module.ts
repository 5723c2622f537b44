import { Module } from '@nestjs/common';
import { PenerbitSegel } from './penerbit.js';

@Module({ providers: [PenerbitSegel], exports: [PenerbitSegel] })
export class SegelModule {}
