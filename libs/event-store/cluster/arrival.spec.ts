import { appendOf, appendOfSizes, forged } from '../contract/events.js';
import type { SealedEvent } from '../port.js';
import { Arrival, type ArrivedEvent } from './arrival.js';

const PREFIX = 'uji.';

function arrivedOf(events: readonly SealedEvent[], change: Partial<ArrivedEvent> = {}): ArrivedEvent[] {
  return events.map(({ envelope: { stream, revision, id, type }, bytes }, i) => ({ stream: PREFIX + stream, revision, id, type, commit: BigInt(100 + i), prepare: BigInt(100 + i), bytes, ...change }));
}

/** Lets events arrive at a replica that holds stream `a` up to revision 4, and nothing else. */
function arrive(events: readonly ArrivedEvent[]): number[] {
  const arrival = new Arrival(PREFIX, (stream) => (stream === 'a' ? 4 : -1));
  const whole: number[] = [];
  for (const event of events) {
    const append = arrival.add(event, 10);
    if (append) whole.push(append.events.length);
  }
  return whole;
}

const [first, second, third] = appendOf('b', -1, { n: 3 });
const text = (json: string): Uint8Array => Buffer.from(json);
const spelled = (event: SealedEvent, from: string, to: string): Uint8Array => text(Buffer.from(event.bytes).toString('utf8').replace(from, to));

it('gives back appends when their last part has arrived', () => {
  expect(arrive([...arrivedOf(appendOf('b', -1, { n: 3 })), ...arrivedOf(appendOf('a', 4)), ...arrivedOf(appendOf('c', -1, { n: 2 })).slice(0, 1)])).toEqual([3, 1]);
});

it('begins anew with an append of which only a part had arrived', () => {
  const arrival = new Arrival(PREFIX, () => -1);
  const events = arrivedOf(appendOf('b', -1, { n: 2 }));
  arrival.add(events[0]!, 0);
  arrival.reset();
  expect(arrival.add(events[0]!, 0)).toBeUndefined();
  expect(arrival.add(events[1]!, 0)?.events).toHaveLength(2);
});

const one = (change: Partial<ArrivedEvent>): ArrivedEvent[] => arrivedOf([appendOf('b', -1)[0]!], change);
const envelope = appendOf('b', -1)[0]!.envelope;

it.each<[string, ArrivedEvent[], string]>([
  ['an event of the system', one({ type: '$metadata' }), 'peristiwa sistem "$metadata"'],
  ['an event without bytes', one({ bytes: new Uint8Array() }), 'kosong atau bukan biner'],
  ['bytes that are no JSON', one({ bytes: text('bukan json') }), 'bukan JSON dalam UTF-8'],
  ['bytes that are no UTF-8', one({ bytes: Uint8Array.of(0x22, 0xff, 0x22) }), 'bukan JSON dalam UTF-8'],
  ['another spelling of an envelope', one({ bytes: spelled(first!, '{', '{ ') }), 'bukan JSON baku'],
  ['a number in another spelling', one({ bytes: spelled(first!, '"version":1', '"version":1.0') }), 'bukan JSON baku'],
  ['a byte order mark', one({ bytes: Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), first!.bytes]) }), 'bukan JSON'],
  ['JSON that is no envelope', one({ bytes: text('[]') }), 'amplopnya tidak sah'],
  ['null', one({ bytes: text('null') }), 'amplopnya tidak sah'],
  ['an id that is none', arrivedOf([forged({ ...envelope, id: 'x' })]), 'id bukan UUID'],
  ['a stamp that no calendar has', arrivedOf([forged({ ...envelope, dicatat: '2024-13-01T00:00:00.000Z' })]), 'waktu catat'],
  ['a part that cannot be', arrivedOf([forged({ ...envelope, part: { i: 2, n: 1 } })]), 'bagian i dari n'],
  ['an event of another stream', one({ stream: `${PREFIX}c` }), 'aliran yang salah'],
  ['an event without the prefix', one({ stream: 'lain.b' }), 'aliran yang salah'],
  ['an event at another revision', one({ revision: 7 }), 'revisi yang salah'],
  ['an event under another id', one({ id: 'ffffffff-ffff-5fff-8fff-ffffffffffff' }), 'bukan id amplopnya'],
  ['an event of another type', one({ type: 'Lain' }), 'bukan jenis amplopnya'],
  ['a revision that leaves a hole', arrivedOf(appendOf('a', 5)), 'sampai revisi 4'],
  ['a revision that is there already', arrivedOf(appendOf('a', 3)), 'sampai revisi 4'],
  ['a stream that does not begin at its beginning', arrivedOf(appendOf('baru', 0)), 'sampai revisi -1'],
  ['a later part without the first', arrivedOf([second!]), 'tanpa bagian sebelumnya'],
  ['a part that is missing', arrivedOf([first!, third!]), 'terputus setelah 1 bagian'],
  ['a part that comes twice', arrivedOf([first!, first!]), 'terputus setelah 1 bagian'],
  ['another append between the parts', arrivedOf([first!, appendOf('a', 4)[0]!]), 'terputus setelah 1 bagian'],
])('stops at %s', (_, events, reason) => {
  expect(() => arrive(events)).toThrow(expect.objectContaining({ kind: 'disagreement', message: expect.stringContaining(reason) }));
});

it('says what, where and what to do', () => {
  expect(() => arrive(arrivedOf([first!, third!], { commit: 777n, prepare: 776n }))).toThrow(
    /\(urutan 12, aliran "uji\.b" revisi 2, posisi klaster 777\/776\)\. Node ini berhenti .* Yang harus dilakukan: /,
  );
});

it('stops at an append beyond the limit of the port', () => {
  const events = appendOfSizes('b', -1, Array.from({ length: 20 }, () => 60_000));
  expect(() => arrive(arrivedOf(events))).toThrow(/melebihi batas/);
});
