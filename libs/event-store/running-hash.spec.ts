import { sha256 } from './identity.js';
import { EMPTY_RUNNING_HASH, RunningHash } from './running-hash.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

it('is SHA-256 of the hash before and the hash of the event', () => {
  const hash = new RunningHash();
  expect([hash.hex, hash.count]).toEqual(['0'.repeat(64), 0]);
  hash.add(Buffer.from('satu'));
  const one = sha256(Buffer.concat([hex(EMPTY_RUNNING_HASH), hex(sha256('satu'))]));
  hash.add(Buffer.from('dua'));
  expect([hash.hex, hash.count]).toEqual([sha256(Buffer.concat([hex(one), hex(sha256('dua'))])), 2]);
});

it('goes on where it stopped', () => {
  const whole = new RunningHash();
  for (const text of ['a', 'b', 'c']) whole.add(Buffer.from(text));
  const half = new RunningHash();
  half.add(Buffer.from('a'));
  const rest = new RunningHash(half.hex, half.count);
  for (const text of ['b', 'c']) rest.add(Buffer.from(text));
  expect([rest.hex, rest.count]).toEqual([whole.hex, 3]);
});
