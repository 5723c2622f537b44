// The real client in a process of its own, for what ends a process: node client-in-trouble.js URL TROUBLE
import { EventStoreDBClient, jsonEvent, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import { event } from './scene.js';

const [url = '', trouble] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(url);
const say = (what: string): void => void process.stdout.write(`${what}\n`);

/** Appends, and says what the promise came to. */
async function append(by: EventStoreDBClient, stream: string): Promise<void> {
  const outcome = await by.appendToStream(stream, event(1), { expectedRevision: NO_STREAM }).then(() => 'appended').catch((error: { type?: string }) => error.type);
  say(`${stream} ${outcome}`);
}

const troubles: Readonly<Record<string, () => Promise<void>>> = {
  /** A value in the data that JSON has no word for. */
  bigint: async () => {
    await client.appendToStream('a.1', jsonEvent({ type: 'Uji', data: { nilai: 1n as unknown as string } }), { expectedRevision: NO_STREAM }).catch(() => say('rejected'));
    say('settled');
  },
  /** One append; the server answers it twice. */
  duplicate: async () => {
    await append(client, 'a.1');
    await append(client, 'a.2');
  },
  /** One append waits for its answer when the stream of another client breaks; then the answer comes. */
  late: async () => {
    await Promise.all([append(client, 'a.1'), append(EventStoreDBClient.connectionString(url), 'b.1')]);
    say('both are settled');
  },
  /** The callback for checkpoints throws. */
  checkpoint: async () => {
    const checkpointReached = async () => {
      throw new Error('the callback threw');
    };
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['a.'], checkpointReached }) });
    for await (const { event: e } of subscription) say(`${e!.streamId}@${e!.revision}`);
  },
};

await troubles[trouble!]!();
