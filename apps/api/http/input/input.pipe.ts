import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { Refusal } from '../errors/refusal.js';
import { checkInput } from './check-input.js';

/** Checks every body and query that a controller takes as a class of its own. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (metatype === undefined || [String, Number, Boolean, Array, Object, Buffer].includes(metatype as never) || (type !== 'body' && type !== 'query')) return value;
    if (Buffer.isBuffer(value)) throw new Refusal(415, 'jenis-isi-tidak-dilayani', 'Alamat ini menerima application/json, bukan berkas.');
    return checkInput(metatype as ClassConstructor<object>, type === 'query' ? { ...(value as object) } : value);
  }
}
