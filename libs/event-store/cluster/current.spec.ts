import { appendOf } from '../contract/events.js';
import { put } from '../contract/ledger.js';
import { standInOfTest } from '../fixtures/cluster.js';
import { NO_STREAM } from '../port.js';
import { LedgerClient } from './ledger-client.js';

describe('where a stream stands in the cluster', () => {
  const scene = standInOfTest();

  it('is what the leader says, and what this node reads afterwards includes it', async () => {
    const { cluster } = scene();
    const [one, two] = [await cluster.node(), await cluster.node()];
    expect(await two.current('a')).toBe(-1);
    await put(one, appendOf('a', NO_STREAM, { n: 3 }));
    expect(await two.current('a')).toBe(2);
    expect((await two.lastEvent('a'))?.envelope.revision).toBe(2);
  });

  it('is not said while the cluster is away: what this node holds may be old', async () => {
    const { standIn, cluster } = scene();
    const node = await cluster.node();
    await put(node, appendOf('a', NO_STREAM));
    await standIn.stop();
    await expect(node.current('a')).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('mungkin sudah usang') });
  });

  it('is not "nowhere" because the client was let go while it asked', async () => {
    const { standIn, cluster } = scene();
    await put(await cluster.node(), appendOf('a', NO_STREAM));
    const client = new LedgerClient(standIn.url, cluster.prefix, 60_000);
    const stalled = standIn.faults.next('read', { kind: 'stall', after: 0 }, { stream: `${cluster.prefix}a` });
    const asked = client.revision('a');
    const settled = expect(asked).rejects.toMatchObject({ type: 'deadline-exceeded' });
    await stalled.met;
    await client.dispose();
    await settled;
  });
});
