import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError, type Decider, type Peristiwa } from '#kernel';
import { CommandRunner } from './command.js';
import { forged } from './contract/events.js';
import { EmbeddedEventStore } from './embedded/embedded-event-store.js';
import { seal, type CommandMeta } from './envelope.js';
import { ConflictError, OutcomeUnknownError, UnavailableError, type EventStoreError } from './errors.js';
import { uuid5 } from './identity.js';
import type { EventStore } from './port.js';
import { buildEventReader } from './upcaster.js';

type Ditambah = Peristiwa<'Ditambah', { jumlah: number }>;

/** Adds an amount, whatever the state. */
const penghitung: Decider<{ jumlah: number }, Ditambah, number> = {
  initial: () => 0,
  decide: ({ jumlah }) => [{ type: 'Ditambah', version: 1, data: { jumlah }, berlaku: '2024-01-01' }],
  evolve: (state, { data }) => state + data.jumlah,
};
const reader = buildEventReader([{ current: { Ditambah: 1 }, upcasters: [] }]);
const meta = (id: string): CommandMeta => ({ id, aktor: { id: 'a', peran: 'uji', lingkup: '*' }, source: { jenis: 'api' }, correlationId: id, causationId: null, usulan: null });

let folder = '';
let store: EmbeddedEventStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runut-perintah-'));
  store = await EmbeddedEventStore.open(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A runner of one node. `before` runs between its decision and its append: the moment in which another node is faster. */
function node(second: number, before: () => Promise<unknown> = () => Promise.resolve()): CommandRunner {
  const slow = Object.create(store, {
    append: {
      value: async (...args: Parameters<EventStore['append']>) => {
        const first = before;
        before = () => Promise.resolve();
        await first();
        return store.append(...args);
      },
    },
    readStream: { value: (...args: Parameters<EventStore['readStream']>) => store.readStream(...args) },
    current: { value: (stream: string) => store.current(stream) },
  }) as EventStore;
  return new CommandRunner(slow, reader, () => new Date(Date.UTC(2024, 0, 1, 0, 0, second)), () => Promise.resolve());
}

describe('one command at two nodes at once', () => {
  it('is carried out once, and both say so', async () => {
    const first = node(1);
    const second = node(2, () => first.run('hitung', penghitung, { jumlah: 5 }, meta('sama')));
    expect(await second.run('hitung', penghitung, { jumlah: 5 }, meta('sama'))).toEqual({ stream: 'hitung', revision: 0, sequence: 1, count: 1, duplicate: true });
    expect(await second.state('hitung', penghitung)).toEqual({ state: 5, revision: 0 });
  });

  it('is carried out once where the caller asked for a revision', async () => {
    const first = node(1);
    const second = node(2, () => first.run('hitung', penghitung, { jumlah: 5 }, meta('sama'), -1));
    expect(await second.run('hitung', penghitung, { jumlah: 5 }, meta('sama'), -1)).toMatchObject({ revision: 0, duplicate: true });
  });

  it('is an error where the two had different bodies', async () => {
    const first = node(1);
    const second = node(2, () => first.run('hitung', penghitung, { jumlah: 5 }, meta('sama')));
    await expect(second.run('hitung', penghitung, { jumlah: 6 }, meta('sama'))).rejects.toMatchObject({ kind: 'id-reused' });
    expect(await second.state('hitung', penghitung)).toEqual({ state: 5, revision: 0 });
  });

  it('is an error where the id belongs to another command', async () => {
    const [foreign] = seal('hitung', -1, [{ type: 'Ditambah', version: 1, data: { jumlah: 1 }, berlaku: '2024-01-01' }], meta('lain'), 'hash', '2024-01-01T00:00:00.000Z');
    const stolen = forged({ ...foreign!.envelope, id: uuid5('sama', 0) });
    const late = node(1, () => store.append('hitung', -1, [stolen]));
    await expect(late.run('hitung', penghitung, { jumlah: 1 }, meta('sama'))).rejects.toMatchObject({ kind: 'id-reused' });
    expect(await store.head()).toBe(1);
  });
});

describe('an answer that writes nothing', () => {
  /** Refuses an amount twice in a row. */
  const sekali: Decider<{ jumlah: number }, Ditambah, number> = {
    ...penghitung,
    decide: (c, state) => {
      if (state === c.jumlah) throw new DomainError('sudah', 'Sudah.');
      return penghitung.decide(c, state);
    },
    evolve: (_, { data }) => data.jumlah,
  };

  /** A node whose reads are as old as the moment it was made, until it has asked where the stream stands. */
  async function behind(): Promise<CommandRunner> {
    const old = await store.head();
    let fresh = false;
    const stale = Object.create(store, {
      append: { value: (...args: Parameters<EventStore['append']>) => store.append(...args) },
      current: { value: (stream: string) => ((fresh = true), store.current(stream)) },
      readStream: {
        value: async function* (...args: Parameters<EventStore['readStream']>) {
          for await (const event of store.readStream(...args)) if (fresh || event.sequence <= old) yield event;
        },
      },
    }) as EventStore;
    return new CommandRunner(stale, reader, () => new Date(Date.UTC(2024, 0, 1)), () => Promise.resolve());
  }

  it('is given on the stream as it stands, not as this node last saw it', async () => {
    const ahead = node(1);
    await ahead.run('hitung', sekali, { jumlah: 5 }, meta('a'));
    const late = await behind();
    await ahead.run('hitung', sekali, { jumlah: 7 }, meta('b'));
    // On the old state it would be refused; as the stream stands it is a change.
    expect(await late.run('hitung', sekali, { jumlah: 5 }, meta('c'))).toMatchObject({ revision: 2, duplicate: false });
    await expect(late.run('hitung', sekali, { jumlah: 5 }, meta('d'))).rejects.toMatchObject({ kode: 'sudah' });
  });

  it('is no conflict where only this node was behind', async () => {
    const ahead = node(1);
    await ahead.run('hitung', penghitung, { jumlah: 5 }, meta('a'));
    const late = await behind();
    await ahead.run('hitung', penghitung, { jumlah: 7 }, meta('b'));
    expect(await late.run('hitung', penghitung, { jumlah: 1 }, meta('c'), 1)).toMatchObject({ revision: 2 });
  });
});

describe('an append of unknown outcome', () => {
  /** A node whose appends meet these ends one after the other, then none. `stored` says whether the append got there. */
  function meeting(...ends: readonly { readonly error: EventStoreError; readonly stored: boolean }[]): CommandRunner {
    const left = [...ends];
    const unlucky = Object.create(store, {
      append: {
        value: async (...args: Parameters<EventStore['append']>) => {
          const end = left.shift();
          if (!end || end.stored) {
            const result = await store.append(...args);
            if (!end) return result;
          }
          throw end!.error;
        },
      },
      readStream: { value: (...args: Parameters<EventStore['readStream']>) => store.readStream(...args) },
      current: { value: (stream: string) => store.current(stream) },
    }) as EventStore;
    return new CommandRunner(unlucky, reader, () => new Date(Date.UTC(2024, 0, 1)), () => Promise.resolve(), 1);
  }

  it('stays unknown when a later attempt is not taken', async () => {
    const runner = meeting({ error: new OutcomeUnknownError('?'), stored: true }, { error: new UnavailableError('jauh'), stored: false });
    await expect(runner.run('hitung', penghitung, { jumlah: 5 }, meta('a'))).rejects.toMatchObject({ kind: 'outcome-unknown' });
    expect(await runner.run('hitung', penghitung, { jumlah: 5 }, meta('a'))).toMatchObject({ revision: 0, duplicate: true });
  });

  it('is not in conflict with itself, where a revision was asked for', async () => {
    const other = meeting({ error: new ConflictError('hitung', -1, 0), stored: true });
    expect(await other.run('hitung', penghitung, { jumlah: 5 }, meta('a'), -1)).toMatchObject({ revision: 0, duplicate: true });
    expect(await store.head()).toBe(1);
  });
});
