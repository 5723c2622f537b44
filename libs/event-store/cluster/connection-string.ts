import { UnavailableError } from '../errors.js';

/**
 * Checks the connection string before the client sees it: the client's own complaints quote it, password included.
 * Returns how the cluster is named to people: hosts and ports. Throws `unavailable`.
 */
export function hostsOf(url: string): string {
  const match = /^esdb(?:\+discover)?:\/\/(?:[^@/?]*@)?([^/?@]+)\/*(?:\?.*)?$/.exec(url.trim());
  const hosts = match?.[1]?.split(',') ?? [];
  if (hosts.length === 0 || !hosts.every((host) => /^[^\s:]+(:\d{1,5})?$/.test(host))) {
    throw new UnavailableError('EVENTSTORE_URL tidak dapat dibaca. Bentuknya esdb://pengguna:sandi@host:2113?tls=true, atau esdb+discover://… untuk beberapa server; tanda khusus dalam sandi ditulis dengan %XX.');
  }
  return hosts.map((host) => (host.includes(':') ? host : `${host}:2113`)).join(', ');
}

/** A prefix that ends in a full stop matches no longer name by accident; that it never changes is the replica's check. */
export function checkPrefix(prefix: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\.$/.test(prefix)) {
    throw new UnavailableError(`Awalan aliran "${prefix}" tidak sah: tulis huruf, angka, "-" atau "_" dan akhiri dengan titik, misalnya "runut.".`);
  }
  return prefix;
}
