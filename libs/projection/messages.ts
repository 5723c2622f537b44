import type { Generation } from './generations.js';
import type { Stop } from './errors.js';

/** What both kinds of worker are started with. `models` is the file URL of the module that exports the read models. */
export interface WorkerInput {
  readonly folder: string;
  readonly models: string;
}

/** Where one live model stands. */
export interface Progress {
  readonly name: string;
  readonly sequence: number;
  readonly stop: Stop | null;
}

export type ToLiveWorker =
  | { readonly type: 'wake' }
  /** A finished build is to take over. */
  | { readonly type: 'replace'; readonly with: Generation }
  /** Nobody of the main thread has this generation open any more. */
  | { readonly type: 'released'; readonly generation: Generation }
  | { readonly type: 'close' };

export type FromLiveWorker =
  | { readonly type: 'ready'; readonly head: number; readonly models: readonly Progress[]; readonly notices: readonly string[] }
  | { readonly type: 'progress'; readonly head: number; readonly models: readonly Progress[] }
  | { readonly type: 'replaced'; readonly model: Progress; readonly old: Generation; readonly now: Generation }
  | { readonly type: 'refused'; readonly name: string; readonly reason: string };

export type RebuildInput = WorkerInput & { readonly name: string; readonly task: 'build' | 'hash' };

export type FromRebuildWorker =
  | { readonly type: 'progress'; readonly sequence: number; readonly head: number }
  | { readonly type: 'stopped'; readonly stop: Stop }
  | { readonly type: 'built'; readonly generation: Generation; readonly events: number; readonly contentHash: string }
  | { readonly type: 'hashed'; readonly events: number; readonly contentHash: string };
