import { testPictureBudgets } from './test-budgets.ts';

/** The long test looks at all categories, and twice as many pictures in full size. */
await testPictureBudgets({ sampled: 3, categories: 2 });
