/**
 * A wire-level **stand-in** for EventStoreDB: a gRPC server made of @grpc/grpc-js and the client's own generated stubs,
 * over one SQLite file. The real @eventstore/db-client talks to it. It is for tests and for the bench where no
 * EventStoreDB is at hand; what counts is the same suite against a real server (`EVENTSTORE_TEST_URL`).
 *
 * ```ts
 * const standIn = await StandIn.start({ folder });               // free port; { port, members, tls, users, features }
 * const client = EventStoreDBClient.connectionString(standIn.url);
 *
 * const lost = standIn.faults.next('append', { kind: 'lost-answer' }, { stream: 'ledger.' });
 * await lost.met;                                                // a call has met it
 * const late = standIn.faults.next('append', { kind: 'late', commit: 'at-once' });
 * late.release();                                                // now it is answered
 * standIn.faults.random(seed, { append: { silence: 0.01, 'commit-then-disconnect': 0.05 }, subscribe: { cut: 0.1 } });
 * standIn.faults.off();
 *
 * standIn.members[1].down(); standIn.moveLeadership(2);          // a cluster: start({ folder, members: 3 })
 * await standIn.stop(); await standIn.restart();                 // same file, same ports
 * rewriteEvent(standIn.storage, stream, 3, change);              // tampering: also removeEvent, truncateLog, scavenge
 *
 * const apart = await StandInProcess.start(['--folder', folder]);   // a process of its own (main.ts names the options)
 * await apart.commands.next('append', { kind: 'silence' });      // the same, over HTTP on this machine (commands.ts)
 * await apart.stop('SIGKILL'); await apart.startAgain();
 *
 * const authority = new TestAuthority();                         // TLS, passwords, ACLs
 * const tls = authority.forServer();
 * StandIn.start({ folder, tls, users: { runut: { password: 'rahasia', roles: [] } } });
 * // connection string: standIn.urlAs('runut', 'rahasia', `&tlsCaFile=${file with authority.certificate}`)
 * ```
 */
export type { User } from './access.js';
export { TestAuthority, type KeyAndCertificate } from './certificate.js';
export { MAX_APPEND_BYTES, type AppendOutcome, type AppendRequest, type Expected, type ProposedEvent } from './event.js';
export type { AppendFault, Call, Cut, Fault, FaultOf, ReadFault, Spoiling } from './fault.js';
export { Faults, type Decision, type Ordered, type Rates, type Where } from './faults.js';
export type { ServerTls } from './listener.js';
export { StandInProcess } from './process.js';
export { refusals, type Refusal } from './refusal.js';
export { StandIn, type StandInMember, type StandInOptions } from './stand-in.js';
export { Storage, type StoredEvent } from './storage.js';
export { removeEvent, rewriteEvent, scavenge, truncateLog, writeStatistics } from './tampering.js';
