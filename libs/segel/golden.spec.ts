import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogSegel } from './events.js';

describe('stored events of segel', () => {
  ujiGolden('segel', katalogSegel);
});
