const pisah = ['-', '/', '.', ' '] as const;

/** How a date is shown, then every way in which an office types one: day first, or as the computer writes it. */
export const tulisanTanggal: string[] = ['D MMMM YYYY', 'D MMM YYYY', 'YYYY-MM-DD', 'YYYY/MM/DD', ...pisah.flatMap((p) => ['DD', 'D'].flatMap((hari) => ['MM', 'M'].map((bulan) => [hari, bulan, 'YYYY'].join(p))))];
