import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogAkses } from './events.js';

describe('stored events of akses', () => {
  ujiGolden('akses', katalogAkses);
});
