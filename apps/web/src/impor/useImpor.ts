import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HasilImpor } from '#capaian';
import type { ContohTersedia } from '../api/answers';
import { postFile, randomKey } from '../api/request';

/** Says what a file would change, and changes nothing. */
export function useUjiImpor() {
  return useMutation<HasilImpor, Error, File>({
    mutationFn: (file) => postFile<HasilImpor>('/impor', { uji: 'ya', nama: file.name }, file, `uji-${randomKey()}`),
  });
}

/** Imports for good. The key is the file's own hash, so that a second click or a retry cannot import twice. */
export function useJalankanImpor() {
  const client = useQueryClient();
  return useMutation<HasilImpor, Error, { file: File; hash: string }>({
    mutationFn: ({ file, hash }) => postFile<HasilImpor>('/impor', { uji: 'tidak', nama: file.name }, file, `impor-${hash}`),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** Imports a shipped example, by the same way as any workbook. */
export function useImporContoh() {
  const client = useQueryClient();
  return useMutation<HasilImpor, Error, ContohTersedia>({
    mutationFn: ({ nama, hash }) => postFile<HasilImpor>('/impor', { contoh: nama }, null, `contoh-${hash}`),
    onSuccess: () => void client.invalidateQueries(),
  });
}
