import type { EventStore } from './port.js';

/**
 * The event store as something that can be injected: an interface leaves no trace at run time, an abstract class does.
 * An engine is provided under this token; nothing above this lib knows which.
 */
export abstract class EventStorePort {}
export interface EventStorePort extends EventStore {}
