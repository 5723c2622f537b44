import type { EventStore } from './port.js';

/**
 * The event store as something that can be injected: an interface leaves no trace at run time, an abstract class does.
 * An engine is provided under this token; nothing above this lib knows which.
 */
// oxlint-disable-next-line no-extraneous-class, no-unsafe-declaration-merging -- a token with the shape of the port: it has no members of its own to get wrong
export abstract class EventStorePort {}
export interface EventStorePort extends EventStore {}
