import { readKlaster, sebutKlaster } from './ledger-settings.js';
import { readSettings } from './settings.js';

const url = 'esdb://runut:sandi%40rahasia@satu:2113,dua:2113?tls=true&tlsCAFile=/rahasia/ca.pem';

describe('EVENTSTORE_URL', () => {
  it('chooses the cluster, with the prefix of its streams', () => {
    expect(readKlaster({})).toBeNull();
    expect(readKlaster({ EVENTSTORE_URL: ' ' })).toBeNull();
    expect(readKlaster({ EVENTSTORE_URL: url })).toEqual({ url });
    expect(readKlaster({ EVENTSTORE_URL: 'esdb+discover://klaster.pemda:2113', RUNUT_EVENTSTORE_PREFIX: 'runut-jombang.' })).toEqual({ url: 'esdb+discover://klaster.pemda:2113', prefix: 'runut-jombang.' });
  });

  it.each([
    [{ EVENTSTORE_URL: 'http://runut:rahasia@satu:2113' }, /EVENTSTORE_URL bukan alamat/],
    [{ EVENTSTORE_URL: 'esdb://' }, /EVENTSTORE_URL bukan alamat/],
    [{ EVENTSTORE_URL: url, RUNUT_EVENTSTORE_PREFIX: 'runut' }, /RUNUT_EVENTSTORE_PREFIX="runut" tidak sah/],
    [{ EVENTSTORE_URL: url, RUNUT_EVENTSTORE_PREFIX: '$runut.' }, /tidak sah/],
  ])('%j is refused in one line, at the start, without what is secret', (env, said) => {
    expect(() => readSettings(env)).toThrow(expect.objectContaining({ name: 'StartError', message: expect.stringMatching(said) as string }) as Error);
    expect(() => readSettings(env)).not.toThrow(/rahasia/);
  });

  it('is named without what is secret in it', () => {
    expect(sebutKlaster({ url })).toBe('esdb://satu:2113,dua:2113');
    expect(sebutKlaster({ url: 'esdb+discover://a:b:c@x@klaster/?tls=false' })).toBe('esdb+discover://klaster');
  });
});

describe('times among the settings', () => {
  it('are seconds', () => {
    expect(readSettings({})).toMatchObject({ ambilAlihMs: 20_000, drainMs: 800 });
    expect(readSettings({ RUNUT_AMBIL_ALIH: '2.5', RUNUT_TUNTAS: '10' })).toMatchObject({ ambilAlihMs: 2_500, drainMs: 10_000 });
    expect(() => readSettings({ RUNUT_AMBIL_ALIH: 'sebentar' })).toThrow(/RUNUT_AMBIL_ALIH/);
  });
});

it('the requests that one address may make are a whole number', () => {
  expect(readSettings({})).toMatchObject({ requestsPerMinute: 3_000 });
  expect(readSettings({ RUNUT_PERMINTAAN: '60000' })).toMatchObject({ requestsPerMinute: 60_000 });
  for (const salah of ['0', '-1', '1e3', 'banyak']) expect(() => readSettings({ RUNUT_PERMINTAAN: salah })).toThrow(/RUNUT_PERMINTAAN="/);
});
