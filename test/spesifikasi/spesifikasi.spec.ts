import { DomainError, type Decider, type Peristiwa } from '#kernel';
import { spesifikasi } from './spesifikasi.js';

type Dihitung = Peristiwa<'Dihitung', { tambah: number }>;
interface Hitungan {
  jumlah: number;
  readonly id: string[];
}

const dihitung = (tambah: number): Dihitung => ({ type: 'Dihitung', version: 1, data: { tambah }, berlaku: '2024-01-02' });

const penghitung: Decider<number, Dihitung, Hitungan> = {
  initial: () => ({ jumlah: 0, id: [] }),
  decide(c, state) {
    if (c < 0) throw new DomainError('negatif', 'Tidak boleh negatif.');
    return state.jumlah === c ? [] : [dihitung(c - state.jumlah)];
  },
  evolve(state, e) {
    state.jumlah += e.data.tambah;
    state.id.push(e.id);
    return state;
  },
};

const rusak = (decide: Decider<number, Dihitung, Hitungan>['decide']) => spesifikasi({ ...penghitung, decide });

describe('given/when/then for deciders', () => {
  it('folds what is given, with ids in order', () => {
    const riwayat = spesifikasi(penghitung).diketahui([dihitung(2)]).diketahui([dihitung(3)]);
    expect(riwayat.keadaan()).toEqual({ jumlah: 5, id: ['peristiwa-1', 'peristiwa-2'] });
    riwayat.bila(7).maka([dihitung(2)]).diulang().maka([]);
    expect(riwayat.lalu(7, 9).terjadi).toHaveLength(4);
  });

  it('fails where the decision is another one', () => {
    const keputusan = spesifikasi(penghitung).bila(4);
    expect(() => keputusan.maka([dihitung(5)])).toThrow(/toEqual|deepEqual|deep-equal|strictly/i);
    expect(() => keputusan.maka([])).toThrow(/toEqual|deepEqual|deep-equal|strictly/i);
    expect(() => keputusan.ditolak('negatif')).toThrow(/expected a refusal/);
  });

  it('tells one refusal from another', () => {
    const keputusan = spesifikasi(penghitung).bila(-1);
    expect(keputusan.ditolak('negatif').message).toBe('Tidak boleh negatif.');
    expect(() => keputusan.ditolak('kosong')).toThrow(/kosong/);
    expect(() => keputusan.maka([])).toThrow(/refused: negatif/);
  });

  it('fails on a decider that touches its state, wavers, breaks, or emits what JSON drops', () => {
    let kali = 0;
    expect(() => rusak((_, s) => { s.jumlah = 9; return []; }).bila(1)).toThrow(/changed the state/);
    expect(() => rusak(() => [dihitung(++kali)]).bila(1)).toThrow(/two answers/);
    expect(() => rusak(() => { throw new TypeError('rusak'); }).bila(1)).toThrow(TypeError);
    expect(() => rusak(() => [dihitung(Number.NaN)]).bila(1)).toThrow(/JSON/);
  });
});
