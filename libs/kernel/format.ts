/** `6302736257.5` → `6.302.736.257,5`: id-ID grouping on a canonical decimal string, digits untouched. */
export function formatAngka(desimal: string): string {
  const [bulat, pecahan] = desimal.replace('-', '').split('.');
  const kelompok = bulat!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${desimal.startsWith('-') ? '-' : ''}${kelompok}${pecahan ? `,${pecahan}` : ''}`;
}
