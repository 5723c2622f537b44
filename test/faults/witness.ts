import { DomainError, type Decider, type Peristiwa } from '#kernel';
import { ConflictError, IdReusedError, type CommandMeta, type Outcome } from '#event-store';
import type { Answer, History } from './history.js';
import type { Runner } from './desk.js';

/** The node died before it answered: nobody was told anything. */
export class NodeDied extends Error {
  override readonly name = 'NodeDied';
}

/** What a node looks like to a witness. */
export interface Witnessed {
  readonly name: string;
  readonly runner: Runner;
  /** Rejects with `NodeDied` when the node dies; never resolves. */
  readonly death: Promise<never>;
  readonly dead: boolean;
  /** Looks on this node for what it has just acknowledged. Returns what is wrong. */
  readsOwnWrite(outcome: Outcome, id: string): Promise<string | undefined>;
}

/**
 * Stands between the handlers and the runner of a node and writes down every command that is run and what was answered,
 * those that a handler makes of another command too.
 */
export function witnessed(node: Witnessed, history: History, fault: (text: string) => void): Runner {
  const alive = <T>(work: () => Promise<T>): Promise<T> => (node.dead ? node.death : Promise.race([work(), node.death]));
  return {
    async run<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, command: C, meta: CommandMeta, expected?: number): Promise<Outcome> {
      if (node.dead) return node.death;
      const attempt = history.begin({ id: meta.id, stream, body: command, expected, aktor: meta.aktor.id, usulan: meta.usulan, node: node.name });
      try {
        const outcome = await alive(() => node.runner.run(stream, decider, command, meta, expected));
        history.end(attempt, { kind: 'done', revision: outcome.revision, sequence: outcome.sequence, count: outcome.count, duplicate: outcome.duplicate });
        const wrong = outcome.sequence > 0 ? await alive(() => node.readsOwnWrite(outcome, meta.id)) : undefined;
        if (wrong !== undefined) fault(`${node.name}: ${wrong}`);
        return outcome;
      } catch (error) {
        if (error instanceof NodeDied) attempt.until = Number.POSITIVE_INFINITY;
        else if (attempt.answer === undefined) history.end(attempt, answerOf(error));
        throw error;
      }
    },
    state: (stream, decider) => alive(() => node.runner.state(stream, decider)),
    preview: (stream, decider, command, id) => alive(() => node.runner.preview(stream, decider, command, id)),
    simulate: (stream, decider, commands) => alive(() => node.runner.simulate(stream, decider, commands)),
  };
}

/** An error as its receiver may understand it. */
export function answerOf(error: unknown): Answer {
  if (error instanceof DomainError) return { kind: 'refused', kode: error.kode };
  if (error instanceof ConflictError) return { kind: 'conflict', expected: error.expectedRevision, actual: error.actualRevision };
  if (error instanceof IdReusedError) return { kind: 'id-reused' };
  const kind = (error as { kind?: unknown }).kind;
  if (kind === 'unavailable') return { kind: 'unavailable' };
  // Recorded, but this node cannot show it yet.
  if (kind === 'outcome-unknown' || kind === 'timeout') return { kind: 'unknown' };
  return { kind: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
