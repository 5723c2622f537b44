// The long specs first, so that none of them is what the others wait for at the end. Jest itself goes by what it remembers of
// earlier runs, and on a fresh clone by the size of the files, which says nothing here.
import Sequencer from '@jest/test-sequencer';

const panjang = [
  'browser/auditor', 'klaster/beberapa-server', 'klaster/perintah', 'kill/kill', 'cli/kesalahan', 'cli/pindah', 'cli/templat', 'e2e/mulai', 'cli/runut', 'e2e/putus',
  'cluster/nodes', 'cluster/stop', 'cluster/cluster-event-store', 'cluster/client-traps', 'embedded/embedded-event-store', 'projection/start', 'projection/rebuild', 'projection/kill', 'embedded/model', 'buku/bolak-balik',
];
const letak = ({ path }) => {
  const i = panjang.findIndex((nama) => path.endsWith(`${nama}.spec.js`));
  return i < 0 ? panjang.length : i;
};

export default class Urutan extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => letak(a) - letak(b));
  }
}
