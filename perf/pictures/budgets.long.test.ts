import { testPictureBudgets } from './test-budgets.ts';

await testPictureBudgets({ sampled: 6, categories: Number.POSITIVE_INFINITY });
