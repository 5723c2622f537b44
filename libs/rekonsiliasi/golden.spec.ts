import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogRekonsiliasi } from './catalogue.js';

describe('stored events of rekonsiliasi', () => {
  ujiGolden('rekonsiliasi', katalogRekonsiliasi);
});
