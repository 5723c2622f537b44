/** What somebody was told about a command. Plain data: it also comes out of other processes. */
export type Answer =
  /** Carried out; `count` 0 when there was nothing to change. */
  | { readonly kind: 'done'; readonly revision: number; readonly sequence: number; readonly count: number; readonly duplicate: boolean }
  /** Refused by the domain. */
  | { readonly kind: 'refused'; readonly kode: string }
  | { readonly kind: 'conflict'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'id-reused' }
  /** The store could not be reached: a promise that nothing was recorded. */
  | { readonly kind: 'unavailable' }
  /** It may be recorded or not. */
  | { readonly kind: 'unknown' }
  /** Anything else: never right. */
  | { readonly kind: 'failed'; readonly error: string };

/** One try of one command on one node, and the window of the true log in which it ran. */
export interface Attempt {
  readonly id: string;
  readonly stream: string;
  readonly body: unknown;
  readonly expected: number | undefined;
  readonly aktor: string;
  readonly usulan: { readonly id: string; readonly hash: string; readonly penyetuju: string } | null;
  readonly node: string;
  /** Events in the server's storage when it began, and when it ended. */
  readonly from: number;
  until: number;
  /** Undefined while it runs, and for ever when its node died first: then nobody was told anything. */
  answer: Answer | undefined;
}

/** Everything that was asked of any node, in the order in which it was asked. */
export class History {
  readonly attempts: Attempt[] = [];

  constructor(private readonly stored: () => number) {}

  begin(what: Omit<Attempt, 'from' | 'until' | 'answer'>): Attempt {
    const attempt: Attempt = { ...what, from: this.stored(), until: Number.POSITIVE_INFINITY, answer: undefined };
    this.attempts.push(attempt);
    return attempt;
  }

  end(attempt: Attempt, answer: Answer): void {
    attempt.until = this.stored();
    attempt.answer = answer;
  }
}
