import { DomainError } from '#kernel';
import { UnfinishedWork, type DurableWork } from './unfinished-work.js';

const PATIENCE = 1_000;

/** Work of which the test says how far it is, on a clock that the test turns. */
class Bench implements DurableWork {
  readonly open = new Map<string, number>();
  readonly running = new Set<string>();
  readonly finished: string[] = [];
  readonly notices: string[] = [];
  failure: Error | undefined;
  clock = 0;
  readonly work = new UnfinishedWork([this], { patienceMs: PATIENCE, now: () => this.clock, random: () => 0, onNotice: (text) => this.notices.push(text) });

  terbuka() {
    return [...this.open].map(([id, kemajuan]) => ({ id, nama: `${id}.xlsx`, kemajuan }));
  }
  dikerjakan(id: string): boolean {
    return this.running.has(id);
  }
  async selesaikan(id: string): Promise<void> {
    this.finished.push(id);
    if (this.failure) throw this.failure;
    this.open.delete(id);
  }

  async at(ms: number): Promise<readonly string[]> {
    this.clock = ms;
    await this.work.look();
    return this.finished;
  }
}

describe('work that another node left unfinished', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
    bench.open.set('a', 10);
  });

  it('is taken over once it has made no progress for its time', async () => {
    expect(await bench.at(0)).toEqual([]);
    expect(await bench.at(999)).toEqual([]);
    expect(await bench.at(1_000)).toEqual(['a']);
    expect(bench.notices).toEqual(['Pekerjaan yang terputus diselesaikan: a.xlsx.']);
    expect(await bench.at(9_000)).toEqual(['a']);
  });

  it('is left alone while events of it keep coming', async () => {
    for (let i = 0; i < 10; i++) {
      bench.open.set('a', 10 + i);
      expect(await bench.at(i * 900)).toEqual([]);
    }
    expect(await bench.at(9 * 900 + 1_000)).toEqual(['a']);
  });

  it('is left alone while this very process carries it out; its time begins when that ends', async () => {
    await bench.at(0);
    bench.running.add('a');
    expect(await bench.at(5_000)).toEqual([]);
    bench.running.clear();
    expect(await bench.at(5_500)).toEqual([]);
    expect(await bench.at(6_500)).toEqual(['a']);
  });

  it('waits longer on nodes that have drawn so, half as long again at most', async () => {
    const late = new UnfinishedWork([bench], { patienceMs: PATIENCE, now: () => bench.clock, random: () => 1 });
    await late.look();
    bench.clock = 1_499;
    await late.look();
    expect(bench.finished).toEqual([]);
    bench.clock = 1_500;
    await late.look();
    expect(bench.finished).toEqual(['a']);
  });

  it('that can no longer be carried out is held back, said so, and tried ever more rarely', async () => {
    bench.failure = new DomainError('periode-ditutup', 'Periode TW I 2024 sudah ditutup.');
    await bench.at(0);
    const tries: number[] = [];
    for (let ms = 500; ms <= 80_000; ms += 500) {
      const before = bench.finished.length;
      await bench.at(ms);
      if (bench.finished.length > before) tries.push(ms);
    }
    expect(tries).toEqual([1_000, 3_000, 7_000, 15_000, 31_000, 63_000]);
    expect(new Set(bench.notices)).toEqual(new Set(['Tertahan: a.xlsx: Periode TW I 2024 sudah ditutup.']));
    bench.failure = undefined;
    await bench.at(63_000 + 32_000);
    expect(bench.open.size).toBe(0);
  });

  it('that failed for other reasons is tried again; nothing of it stops the other work', async () => {
    bench.open.set('b', 11);
    bench.failure = new Error('klaster tidak menjawab');
    await bench.at(0);
    expect(await bench.at(1_000)).toEqual(['a', 'b']);
    expect(bench.notices[0]).toBe('Pekerjaan yang terputus belum dapat dilanjutkan, dicoba lagi nanti: a.xlsx: klaster tidak menjawab');
    bench.failure = undefined;
    expect(await bench.at(3_000)).toEqual(['a', 'b', 'a', 'b']);
    expect(bench.open.size).toBe(0);
  });

  it('is nobody else\'s on a log of its own: finished at once', async () => {
    await bench.work.finishOwn();
    expect(bench.finished).toEqual(['a']);
  });

  it('is not begun any more after the stop', async () => {
    await bench.at(0);
    bench.work.stop();
    expect(await bench.at(5_000)).toEqual([]);
  });
});
