import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogRealisasi } from './catalogue.js';

describe('stored events of realisasi', () => {
  ujiGolden('realisasi', katalogRealisasi);
});
