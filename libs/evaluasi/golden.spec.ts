import { ujiGolden } from '../../test/spesifikasi/golden.js';
import { katalogEvaluasi } from './catalogue.js';

describe('stored events of evaluasi', () => {
  ujiGolden('evaluasi', katalogEvaluasi);
});
