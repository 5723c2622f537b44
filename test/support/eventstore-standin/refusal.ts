import { grpc, type grpcTypes } from './protocol.js';

/** A call that ends with a status, as the real server says it: code, message and trailers. */
export interface Refusal {
  readonly code: number;
  readonly details: string;
  readonly trailers: Readonly<Record<string, string>>;
}

const refusal = (code: number, details: string, trailers: Readonly<Record<string, string>> = {}): Refusal => ({ code, details, trailers });

const { status } = grpc;

export const refusals = {
  notLeader: (host: string, port: number): Refusal =>
    refusal(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) }),
  noLeaderInfo: (): Refusal => refusal(status.UNKNOWN, 'No leader info available in response'),
  notReady: (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  unavailable: (): Refusal => refusal(status.UNAVAILABLE, 'The stand-in cut this call'),
  timeout: (): Refusal => refusal(status.ABORTED, 'Operation timed out'),
  unimplemented: (): Refusal => refusal(status.UNIMPLEMENTED, 'The stand-in does not offer this method'),
  unauthenticated: (): Refusal => refusal(status.UNAUTHENTICATED, 'Authentication failed'),
  accessDenied: (): Refusal => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  streamDeleted: (stream: string): Refusal => refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream }),
  tooLarge: (limit: number): Refusal =>
    refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) }),
  wrongVersion: (stream: string, expected: string, actual: string): Refusal =>
    refusal(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`, {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': actual,
    }),
  invalid: (details: string): Refusal => refusal(status.INVALID_ARGUMENT, details),
} as const;

/** The refusal as grpc-js ends a call with it. */
export function asServiceError({ code, details, trailers }: Refusal): grpcTypes.ServiceError {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
