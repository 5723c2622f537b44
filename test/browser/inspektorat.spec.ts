import { berkasLaporanUji, laporanUji, PD_UJI } from '../support/laporan-uji.js';
import { Session, type WatchedPage } from './session.js';

const JOMBANG = 'jombang-diskopum';
const REKONSILIASI = `/pd/${PD_UJI}/2024/ketidaksesuaian`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the Inspektorat in a browser', () => {
  let session: Session;
  let w: WatchedPage;
  beforeAll(async () => {
    session = await Session.start();
    const seen = await session.page();
    const impor = await seen.page.request.post(`${session.base}/api/v1/impor?nama=uji.xlsx`, { data: Buffer.from(await berkasLaporanUji()), headers: { 'content-type': XLSX, 'idempotency-key': 'impor-laporan-uji' } });
    expect([impor.status(), impor.ok() ? '' : await impor.text()]).toEqual([200, '']);
    await seen.close();
  }, 120_000);
  afterAll(() => session.stop());
  beforeEach(async () => {
    w = await session.page();
  });
  afterEach(() => w.close());

  const bukti = () => w.page.getByRole('dialog').filter({ hasText: 'Bukti ketidaksesuaian' });
  const param = (nama: string): string | null => new URL(w.page.url()).searchParams.get(nama);

  it('comes from the start page to a contradiction that nothing explains, sees both sides, answers it, and finds its status', async () => {
    const { page } = w;
    await w.goto('/');
    await page.getByRole('article', { name: /Kabupaten Jombang/ }).getByRole('link', { name: 'Rekonsiliasi' }).click();
    await page.getByRole('button', { name: /Realisasi melebihi pagu, tingkat A/ }).click();
    await page.getByText(/^1 dari \d+ ketidaksesuaian$/).waitFor();
    expect([param('tingkat'), param('jenis')]).toEqual(['A', 'realisasi-melebihi-pagu']);
    await page.getByRole('button', { name: /Buka bukti 6 / }).click();
    const panel = bukti();
    await panel.getByText('2.568.323.711').first().waitFor();
    const text = await panel.innerText();
    for (const bagian of ['698.676.600', '+1.869.647.111', 'Terbuka', 'Belum dijawab', 'Pagu Perubahan APBD: 6 Program', 'peristiwa di balik kedua sisi']) expect(text).toContain(bagian);

    await panel.getByRole('button', { name: 'Catat jawaban' }).click();
    await panel.getByText('Pilih satu putusan.').waitFor();
    await panel.getByRole('radio', { name: /Diperbaiki dengan dokumen/ }).check();
    await panel.getByRole('textbox', { name: 'Alasan' }).fill('Pergeseran pagu program ini belum dilaporkan.');
    await panel.getByRole('combobox', { name: 'Jenis' }).fill('DPPA');
    await panel.getByRole('textbox', { name: 'Nomor' }).fill('900/12/2024');
    await panel.getByRole('button', { name: 'Catat jawaban' }).click();
    await panel.getByText('Isi tanggal dokumen.').waitFor();
    expect(await w.violations()).toEqual([]);
    await panel.getByLabel('Tanggal').fill('2024-11-05');
    await page.keyboard.press('Enter');
    expect(await panel.getByText('Belum dijawab').count()).toBe(1);
    await panel.getByRole('button', { name: 'Catat jawaban' }).click();
    const jawaban = panel.getByRole('listitem').filter({ hasText: 'Pergeseran pagu program ini belum dilaporkan.' });
    await jawaban.waitFor();
    expect(await jawaban.innerText()).toMatch(/Diperbaiki dengan dokumen.*DPPA 900\/12\/2024, 5 November 2024.*Dicatat .* WIB oleh/s);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.locator('.ketidaksesuaian-table').getByText('Diperbaiki dengan dokumen').first().waitFor();
  });

  it('reads a total that its parts do not make, down to the figure of the ledger, and back', async () => {
    const { page } = w;
    await w.goto(`${REKONSILIASI}?cari=900.000.000`);
    await page.getByText('1 dari 4 ketidaksesuaian').waitFor();
    await page.getByRole('button', { name: /Buka bukti =Program koperasi, Anggaran/ }).click();
    const panel = bukti();
    await panel.getByText('900.077.000').first().waitFor();
    const text = await panel.innerText();
    for (const bagian of ['Tabel 3.7, hlm. 41', 'jumlah({3.7/1.*/pagu})', '[pagu/1/awal]', '−77.000', '@Sub 3, Anggaran']) expect(text).toContain(bagian);
    await panel.locator(`button[data-angka="${PD_UJI}/2024/pagu/1/awal"]`).click();
    const linimasa = page.getByRole('dialog').filter({ hasText: 'Linimasa angka' });
    await linimasa.getByText('Rp900.077.000').first().waitFor();
    await page.keyboard.press('Escape');
    await linimasa.waitFor({ state: 'hidden' });
    expect(await panel.isVisible()).toBe(true);
    await panel.getByText(/peristiwa di balik kedua sisi/).click();
    await panel.getByText('Angka tercetak dicatat').first().waitFor();
    expect(await panel.innerText()).toMatch(/lembar Angka Tercetak, baris \d+/);
  });

  it('has a printed page in hand: types a figure, finds its cell though it is right, and reads on to the ledger', async () => {
    const { page } = w;
    await w.goto(REKONSILIASI);
    await page.getByRole('searchbox', { name: 'Angka seperti tercetak' }).fill('600000000');
    await page.keyboard.press('Enter');
    await page.getByText('1 sel tercetak', { exact: true }).waitFor();
    expect([param('tampil'), param('cari')]).toEqual(['tercetak', '600000000']);
    expect(await page.locator('.ketidaksesuaian-table tbody').innerText()).toMatch(/\+Sub 1[^]*600\.000\.000[^]*Cocok/);
    await page.getByRole('button', { name: /Buka angka tercetak \+Sub 1/ }).click();
    const panel = page.getByRole('dialog').filter({ hasText: 'Angka tercetak' });
    await panel.getByText('[pagu/1.1.1/awal]').waitFor();
    expect(await panel.innerText()).toMatch(/1 peristiwa sel ini[^]*Angka tercetak dicatat[^]*LKJIP 3\/2025, 10 Januari 2025/);
    expect(await w.violations()).toEqual([]);
    await panel.getByRole('button', { name: 'Buka linimasa angka buku besarnya' }).click();
    const linimasa = page.getByRole('dialog').filter({ hasText: 'Linimasa angka' });
    await linimasa.getByText('Rp600.000.000').first().waitFor();
    await linimasa.getByText('DPA 1/2024').first().waitFor();
  });

  it('finds filters and the open evidence in the address again, and takes them off', async () => {
    const { page } = w;
    await w.goto(`${REKONSILIASI}?tingkat=C&status=menunggu`);
    await page.getByText('2 dari 4 ketidaksesuaian').waitFor();
    await page.getByRole('button', { name: /Buka bukti -Sub 2/ }).focus();
    await page.keyboard.press('Enter');
    await bukti().getByText('66,66').first().waitFor();
    await page.reload();
    await bukti().getByText('66,66').first().waitFor();
    await page.goBack();
    await bukti().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    await page.getByRole('search').getByText('4 ketidaksesuaian', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('textbox', { name: 'Cari' }).fill('tidak ada yang begini');
    await page.getByText('Tidak ada ketidaksesuaian yang lolos saringan ini.').waitFor();
  });

  it('keeps what is chosen while a search is still being typed', async () => {
    const { page } = w;
    await w.goto(`${REKONSILIASI}?tingkat=C`);
    await page.getByText('2 dari 4 ketidaksesuaian').waitFor();
    // Both before the typed search reaches the address.
    await page.evaluate(`{
      const cari = document.querySelector('input[aria-label="Cari"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(cari, 'Sub');
      cari.dispatchEvent(new Event('input', { bubbles: true }));
      [...document.querySelectorAll('button')].find((b) => b.textContent === 'Hapus saringan').click();
    }`);
    await page.waitForURL((u) => u.searchParams.get('cari') === 'Sub');
    expect(new URL(page.url()).search).toBe('?cari=Sub');
  });

  it('sees on a past date what was open then, without a form, and takes the workbook of that date along', async () => {
    const { page } = w;
    const [k] = (await (await page.request.get(`${session.base}/api/v1${REKONSILIASI}?jenis=dipotong`)).json()) as { id: string }[];
    const { koordinat } = (await (await page.request.get(`${session.base}/api/v1${REKONSILIASI}/${k!.id}`)).json()) as { koordinat: { diketahui: number } };
    const jawab = await page.request.post(`${session.base}/api/v1${REKONSILIASI}/${k!.id}/penjelasan`, { data: { putusan: 'kesalahan-diakui', alasan: 'Dipotong oleh lembar kerja' }, headers: { 'idempotency-key': 'jawab-dipotong' } });
    expect(jawab.status()).toBe(200);
    await w.goto(`${REKONSILIASI}?rinci=${k!.id}`);
    await bukti().getByText('Dipotong oleh lembar kerja').waitFor();
    await w.goto(`${REKONSILIASI}?rinci=${k!.id}&diketahui=${koordinat.diketahui}`);
    await bukti().getByText('Belum dijawab pada waktu yang dipilih.').waitFor();
    expect(await bukti().getByRole('button', { name: 'Catat jawaban' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    const [unduhan] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Unduh kertas kerja' }).click()]);
    expect([unduhan.suggestedFilename(), new URL(unduhan.url()).searchParams.get('diketahui')]).toEqual([`ketidaksesuaian-${PD_UJI}-2024.xlsx`, String(koordinat.diketahui)]);
    expect(await unduhan.failure()).toBeNull();
  });

  it('records the reviu of the whole report, and reads it there', async () => {
    const { page } = w;
    await w.goto(REKONSILIASI);
    const laporan = page.getByRole('article', { name: 'Laporan Kinerja Tahun 2024' });
    await laporan.waitFor();
    expect(await laporan.innerText()).toMatch(/7 angka tercetak, 7 diuji/);
    expect(await laporan.innerText()).toMatch(/Cocok\s*4\s*Bertentangan\s*3/);
    await laporan.getByRole('button', { name: /Reviu Laporan Kinerja/ }).click();
    const panel = page.getByRole('dialog').filter({ hasText: 'Reviu laporan' });
    await panel.getByRole('combobox', { name: 'Jenis' }).fill('SURAT');
    await panel.getByRole('textbox', { name: 'Nomor' }).fill('700/1/2025');
    await panel.getByLabel('Tanggal').fill('01-03-2025');
    await page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'Pernyataan' }).fill('Andal, kecuali tiga angka.');
    // A calendar that is still closing takes the key for itself.
    await page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kembali mengisi' }).click();
    await panel.getByRole('button', { name: 'Tambah catatan' }).click();
    await panel.getByRole('button', { name: 'Catat reviu' }).click();
    await panel.getByText('Isi catatan ini, atau hapus barisnya.').waitFor();
    expect(await w.violations()).toEqual([]);
    await panel.getByRole('textbox', { name: 'Catatan 1' }).fill('Perbaiki jumlah Tabel 3.7.');
    await panel.getByRole('button', { name: 'Catat reviu' }).click();
    await panel.getByRole('heading', { name: '1 reviu' }).waitFor();
    expect(await panel.innerText()).toMatch(/SURAT 700\/1\/2025, 1 Maret 2025.*Andal, kecuali tiga angka\..*Perbaiki jumlah Tabel 3\.7\./s);
    await page.keyboard.press('Escape');
    await laporan.getByText('1 reviu; terakhir SURAT 700/1/2025').waitFor();
  });

  it('is told in words that an address names no contradiction, and what was tested where nothing contradicts', async () => {
    const { page } = w;
    await w.goto(`${REKONSILIASI}?rinci=tidak-ada`);
    await bukti().getByText('tidak ada pada').first().waitFor();
    await w.goto(`${REKONSILIASI}?berlaku=2023-12-31`);
    await page.getByText('Tidak ada yang bertentangan pada waktu yang dipilih.').waitFor();
    await page.getByText('Belum ada laporan tercetak').waitFor();
  });

  it('does not call tested what could not be', async () => {
    const { page } = w;
    const takTeruji = { ...laporanUji.angkaTercetak![0]!, kunci: '3.7/1/lalu', kolom: 'Anggaran 2019', tercetak: '5', pernyataan: '[2019|pagu/1/awal]' };
    const berkas = Buffer.from(await berkasLaporanUji({ ...laporanUji, angkaTercetak: [...laporanUji.angkaTercetak!, takTeruji] }));
    const impor = await page.request.post(`${session.base}/api/v1/impor?nama=uji-2.xlsx`, { data: berkas, headers: { 'content-type': XLSX, 'idempotency-key': 'impor-laporan-uji-2' } });
    expect([impor.status(), impor.ok() ? '' : await impor.text()]).toEqual([200, '']);
    await w.goto(REKONSILIASI);
    await page.getByText('8 angka tercetak, 7 diuji, 1 tidak dapat diuji').waitFor();
  });

  it.each([['1366 × 768', { width: 1366, height: 768 }], ['a phone', { width: 390, height: 844 }]])('has no serious violation and no sideways scroll on %s', async (_, viewport) => {
    const seen = await session.page(viewport);
    const [k] = (await (await seen.page.request.get(`${session.base}/api/v1${REKONSILIASI}?jenis=jumlah-tercetak`)).json()) as { id: string }[];
    for (const [path, text] of [[REKONSILIASI, 'Daftar ketidaksesuaian'], [`${REKONSILIASI}?rinci=${k!.id}`, '900.077.000'], [`${REKONSILIASI}?reviu=LKJIP`, 'Catat reviu'], [`${REKONSILIASI}?tampil=tercetak&sel=LKJIP/3.7/1/pagu`, 'Buka ketidaksesuaiannya'], [`/pd/${JOMBANG}/2024/ketidaksesuaian`, 'Realisasi melebihi pagu']] as const) {
      await seen.goto(path);
      await (text === 'Daftar ketidaksesuaian' ? seen.page.locator('.ketidaksesuaian-table') : seen.page.getByText(text).first()).waitFor();
      expect([path, await seen.violations()]).toEqual([path, []]);
      expect([path, await seen.overflows(), await seen.sideways()]).toEqual([path, false, 0]);
    }
    await seen.close();
  });
});
