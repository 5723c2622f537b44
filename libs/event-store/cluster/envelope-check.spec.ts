import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { appendOf } from '../contract/events.js';
import { isCanonical, readEnvelope } from './envelope-check.js';

const json = fc.jsonValue({ maxDepth: 4 });
/** Names that objects give back in another order than they were written in, and other oddities. */
const odd = fc.dictionary(fc.constantFrom('10', '9', '1', 'a', 'B', '__proto__', 'é', '\u{1f600}', '\ufb33', ''), fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: 'grapheme' }), fc.constant(null)));

function truth(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

it('calls a text canonical exactly when RFC 8785 would write it so', () => {
  fc.assert(
    fc.property(fc.oneof(json, odd), (value) => {
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 1), canonicalize(value)!]) expect(isCanonical(text, JSON.parse(text))).toBe(truth(text));
    }),
    { numRuns: 500 },
  );
});

it.each(['{"a":1,"a":1}', '{"a":-0}', '{"a":1e2}', '{"a":"\\u0061"}', '{"a":"\\ud800"}', '{"a":"\\/"}', '[1, 2]'])('does not take %s for canonical', (text) => {
  expect(isCanonical(text, JSON.parse(text))).toBe(false);
});

it.each(['{"a":"\\\\ud800"}', '{"10":1,"9":2}', '{"a":"\\u0000"}'])('takes %s for canonical', (text) => {
  expect(isCanonical(text, JSON.parse(text))).toBe(true);
});

it('reads what was sealed', () => {
  const [event] = appendOf('a', -1, { data: { uraian: '“Rp” \u2028 😀 \u0000' } });
  expect(readEnvelope(event!.bytes)).toEqual({ envelope: event!.envelope, dicatat: Date.parse(event!.envelope.dicatat) });
});
