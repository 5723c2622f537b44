import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogAnggaran } from './catalogue.js';

describe('stored events of anggaran', () => {
  ujiGolden('anggaran', katalogAnggaran);
});
