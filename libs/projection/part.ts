import type { Database } from 'better-sqlite3';
import type { AppliedEvent, ReadModelDefinition } from './model.js';

/** Applies the events of one context to a read model that several contexts share. */
export interface ProjectionPart {
  /** Event types that this part understands. Others are left to the other parts. */
  readonly types: readonly string[];
  prepare(db: Database): (event: AppliedEvent) => void;
}

/**
 * One read model out of the parts of several contexts: one file, one checkpoint, one transaction.
 * A type that no part names is skipped on purpose only when it is listed in `ignored`; anything else is refused, so
 * that a new event type cannot be forgotten silently.
 */
export function composeReadModel(definition: Omit<ReadModelDefinition, 'prepare'>, parts: readonly ProjectionPart[], ignored: readonly string[]): ReadModelDefinition {
  return {
    ...definition,
    prepare(db) {
      const handlers = new Map<string, (event: AppliedEvent) => void>();
      for (const part of parts) {
        const apply = part.prepare(db);
        for (const type of part.types) {
          if (handlers.has(type)) throw new Error(`Two parts of read model ${definition.name} handle ${type}.`);
          handlers.set(type, apply);
        }
      }
      const skip = new Set(ignored);
      return (event) => {
        const apply = handlers.get(event.envelope.type);
        if (apply) apply(event);
        else if (!skip.has(event.envelope.type)) throw new Error(`Model baca ${definition.name} tidak mengenal peristiwa ${event.envelope.type}.`);
      };
    },
  };
}
