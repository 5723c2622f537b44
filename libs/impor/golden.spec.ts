import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogImpor } from './events.js';

describe('stored events of impor', () => {
  ujiGolden('impor', katalogImpor);
});
