import type { streamsTypes } from './protocol.js';
import type { StoredEvent } from './storage.js';

/** Which events of $all a reader wants. */
export interface AllFilter {
  readonly wants: (event: StoredEvent) => boolean;
  /** Events considered between two checkpoints of a subscription. */
  readonly checkpointInterval: number;
}

/** How many events the server considers at once when the client names no window. */
const DEFAULT_WINDOW = 32;

/** The filter of a request, `undefined` when it wants everything. A regex wins over prefixes, as on the server. */
export function filterOf(options: streamsTypes.ReadReq.Options): AllFilter | undefined {
  const filter = options.getFilter();
  if (filter === undefined) return undefined;
  const onType = filter.hasEventType();
  const matches = matcher((onType ? filter.getEventType() : filter.getStreamIdentifier())!);
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  return {
    wants: onType ? (event) => matches(event.type) : (event) => matches(event.stream),
    checkpointInterval: window * Math.max(1, filter.getCheckpointintervalmultiplier()),
  };
}

function matcher(expression: streamsTypes.ReadReq.Options.FilterOptions.Expression): (text: string) => boolean {
  const source = expression.getRegex();
  if (source !== '') {
    const regex = new RegExp(source);
    return (text) => regex.test(text);
  }
  const prefixes = expression.getPrefixList();
  return (text) => prefixes.some((prefix) => text.startsWith(prefix));
}
