import { clusterFault } from './cluster-error.js';
import { checkPrefix, hostsOf } from './connection-string.js';

const HOST = 'log-1:2113';

it.each<[string, unknown, string, RegExp]>([
  ['a raw error without a type', { code: 14, details: 'Connection dropped', message: '14 UNAVAILABLE: Connection dropped' }, 'unknown', /terputus/],
  ['a typed one', { type: 'unavailable', message: '14 UNAVAILABLE: read ECONNRESET' }, 'unknown', /terputus/],
  ['a server that is down', { code: 14, message: '14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:2113' }, 'not-sent', /menolak sambungan/],
  ['a host that nobody knows', { code: 14, message: '14 UNAVAILABLE: Name resolution failed for target dns:log-1:2113' }, 'not-sent', /tidak dikenal.*DNS/],
  ['no member that answers', new Error('Failed to discover after 10 attempts.'), 'not-sent', /tidak dapat dihubungi/],
  ['a connection that nobody knows why it was not made', { code: 14, message: '14 UNAVAILABLE: No connection established. Last error: null. Resolution note: ' }, 'not-sent', /tidak dapat dihubungi\. Periksa/],
  ['a certificate that is not trusted', { code: 14, message: '14 UNAVAILABLE: No connection established. Last error: self-signed certificate' }, 'not-sent', /Sertifikat TLS/],
  ['a server without TLS', { code: 14, message: '14 UNAVAILABLE: No connection established. Last error: write EPROTO wrong version number' }, 'not-sent', /tls=false/],
  ['another leader', { type: 'not-leader' }, 'not-sent', /berganti pemimpin/],
  ['wrong credentials', { type: 'access-denied' }, 'refused', /sandi/],
  ['no rights', { code: 7 }, 'refused', /tidak berhak/],
  ['a deadline', { type: 'deadline-exceeded' }, 'unknown', /tidak menjawab/],
  ['a timeout inside the cluster', { type: 'timeout' }, 'unknown', /tidak menjawab/],
  ['a call that the server cancelled', { type: 'cancelled' }, 'unknown', /tidak menjawab/],
  ['a deleted stream', { type: 'stream-deleted' }, 'deleted', /dihapus/],
  ['an append that is too large', { type: 'maximum-append-size-exceeded' }, 'refused', /MaxAppendSize/],
  ['something new', new Error('apa ini\nbaris dua'), 'unknown', /tidak dikenal: apa ini baris dua\.$/],
  ['nothing at all', undefined, 'unknown', /tidak dikenal/],
])('understands %s', (_, error, meaning, message) => {
  expect(clusterFault(error, HOST)).toEqual({ meaning, message: expect.stringMatching(message) });
});

it.each([
  ['esdb://log-1', 'log-1:2113'],
  ['esdb://admin:changeit@log-1:2113,log-2:2114?tls=true', 'log-1:2113, log-2:2114'],
  ['esdb+discover://a:b%40c@klaster.pemda.go.id/?tlsCAFile=ca.pem', 'klaster.pemda.go.id:2113'],
])('names the hosts of %s without its password', (url, hosts) => {
  expect(hostsOf(url)).toBe(hosts);
});

it.each(['', 'http://log-1', 'esdb://', 'esdb://admin:rahasia@', 'esdb://log-1:port', 'esdb://a:b:c'])('refuses "%s" in a sentence that keeps the password', (url) => {
  expect(() => hostsOf(url)).toThrow(expect.objectContaining({ kind: 'unavailable', message: expect.stringMatching(/^EVENTSTORE_URL tidak dapat dibaca/) }));
});

it.each(['runut.', 'uji-1.', 'pemda.jombang.'])('takes "%s" as a prefix', (prefix) => {
  expect(checkPrefix(prefix)).toBe(prefix);
});

it.each(['', '.', 'runut', '$runut.', 'run ut.', '.runut.', 'runut..', 'ré.'])('refuses "%s" as a prefix', (prefix) => {
  expect(() => checkPrefix(prefix)).toThrow(expect.objectContaining({ kind: 'unavailable', message: expect.stringContaining('akhiri dengan titik') }));
});
