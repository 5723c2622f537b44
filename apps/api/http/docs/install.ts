import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { versi } from '../../version.js';
import { answers } from './answers.js';

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Runut')
    .setDescription('Buku besar kinerja dan anggaran pemerintah daerah. Setiap bacaan menerima dua waktu: diketahui (urutan atau waktu pencatatan) dan berlaku (tanggal). Angka selalu teks desimal eksak.')
    .setVersion(versi)
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...(answers as NonNullable<OpenAPIObject['components']>['schemas']) } };
  return document;
}

/** The API's documentation at /api/docs, its document at /api/docs-json. */
export function installDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/docs-json', yamlDocumentUrl: 'api/docs-yaml', customSiteTitle: 'Runut API' });
}
