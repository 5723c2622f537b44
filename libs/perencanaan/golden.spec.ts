import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogPerencanaan } from './catalogue.js';

describe('stored events of perencanaan', () => {
  ujiGolden('perencanaan', katalogPerencanaan);
});
