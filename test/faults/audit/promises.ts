import type { Attempt } from '../history.js';
import { hashOf, type AuditedLog, type LoggedAppend } from './log.js';

type Fault = (text: string) => void;

/**
 * Whether the log keeps what the nodes said: what was acknowledged is there once, what was refused is not, what was
 * recorded somebody asked for, and nobody was told of a conflict that there was not.
 */
export function auditPromises(attempts: readonly Attempt[], log: AuditedLog, fault: Fault): void {
  const perId = new Map<string, Attempt[]>();
  for (const a of attempts) perId.set(a.id, [...(perId.get(a.id) ?? []), a]);
  for (const append of log.appends) auditOrigin(append, perId.get(append.command) ?? [], fault);
  for (const [id, tries] of perId) {
    const append = log.perCommand.get(id);
    for (const attempt of tries) auditAnswer(attempt, append, tries, log, fault);
  }
}

/** An append came from a command that somebody sent, with the body that he sent, in his name. */
function auditOrigin(append: LoggedAppend, tries: readonly Attempt[], fault: Fault): void {
  const origin = tries.find((a) => hashOf(a.body) === append.bodyHash && a.stream === append.stream && a.aktor === append.aktor && hashOf(a.usulan) === hashOf(append.usulan) && a.from < append.events[0]!.sequence);
  const place = `sequence ${append.events[0]!.sequence}`;
  if (!origin) fault(`${place}: nobody had sent command ${append.command} with this body in this name`);
  else {
    // A definite "no" is a promise that this try recorded nothing, and a try that began later cannot have recorded it.
    const before = tries.filter((a) => a.from < append.events[0]!.sequence);
    if (before.every((a) => a.answer !== undefined && a.answer.kind !== 'done' && a.answer.kind !== 'unknown')) fault(`${place}: command ${append.command} is recorded, though every try until then was answered ${before.map((a) => a.answer!.kind).join(', ')}`);
  }
}

function auditAnswer(attempt: Attempt, append: LoggedAppend | undefined, tries: readonly Attempt[], log: AuditedLog, fault: Fault): void {
  const { answer, id } = attempt;
  if (answer === undefined) return;
  const name = `command ${id} on ${attempt.node} (${answer.kind})`;
  const first = append?.events[0]!.sequence ?? Number.POSITIVE_INFINITY;
  const mine = append !== undefined && append.bodyHash === hashOf(attempt.body);
  /** Already in the log when this try began: only one answer is right. */
  const before = first <= attempt.from;

  switch (answer.kind) {
    case 'failed':
      return fault(`${name}: ${answer.error}`);
    case 'unknown':
      return;
    case 'unavailable':
      return;
    case 'id-reused':
      if (!append || mine || first > attempt.until) fault(`${name}: no other body is recorded under this id`);
      return;
    case 'done':
      if (answer.count === 0) {
        if (before) fault(`${name}: told "nothing to change", but it had been recorded at ${first}`);
        return;
      }
      if (!append) return fault(`${name}: acknowledged, but not in the log`);
      if (!mine) return fault(`${name}: acknowledged, but another body is recorded under its id`);
      if (append.events.length !== answer.count || append.events.at(-1)!.sequence !== answer.sequence || append.events.at(-1)!.revision !== answer.revision) {
        fault(`${name}: told ${answer.count} events up to sequence ${answer.sequence}, revision ${answer.revision}; the log has ${append.events.length} up to ${append.events.at(-1)!.sequence}, ${append.events.at(-1)!.revision}`);
      }
      if (answer.sequence > attempt.until) fault(`${name}: acknowledged before it was recorded`);
      if (before && !answer.duplicate) fault(`${name}: told that it was new, but it had been recorded at ${first}`);
      if (attempt.expected !== undefined && !before && !tries.some((t) => t !== attempt && t.expected === undefined) && append.events[0]!.revision !== attempt.expected + 1) fault(`${name}: recorded at revision ${append.events[0]!.revision}, only ${attempt.expected + 1} was asked for`);
      return;
    case 'conflict':
      return auditConflict(attempt, answer, before && mine, log, name, fault);
    case 'refused':
      if (before && mine) fault(`${name}: refused with ${answer.kode}, but it had been recorded at ${first}`);
      // Later than every other try, the refusal was the last word: an append that was still under way had lost its place.
      else if (mine && tries.every((t) => t === attempt || (t.until <= attempt.from && t.answer !== undefined))) fault(`${name}: refused with ${answer.kode} as the last word, but recorded at ${first}`);
      return;
  }
}

function auditConflict(attempt: Attempt, answer: { readonly expected: number; readonly actual: number }, recordedBefore: boolean, log: AuditedLog, name: string, fault: Fault): void {
  if (recordedBefore) fault(`${name}: its own append is what it conflicts with`);
  const [low, high] = [revisionAt(log, attempt.stream, attempt.from), revisionAt(log, attempt.stream, Math.min(attempt.until, log.size))];
  if (attempt.expected === undefined) fault(`${name}: nobody had named a revision`);
  else if (answer.expected !== attempt.expected) fault(`${name}: told that ${answer.expected} was expected, ${attempt.expected} was`);
  else if (answer.actual === attempt.expected || answer.actual < low || answer.actual > high) fault(`${name}: told that ${attempt.stream} stood at ${answer.actual} instead of ${attempt.expected}; it stood between ${low} and ${high}`);
}

/** Revision of a stream among the first `size` events. */
export function revisionAt(log: AuditedLog, stream: string, size: number): number {
  let revision = -1;
  for (const append of log.appends) {
    if (append.events[0]!.sequence > size) break;
    if (append.stream === stream) revision = append.events.at(-1)!.revision;
  }
  return revision;
}
