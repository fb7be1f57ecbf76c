import { Client } from 'pg';
import { surroundings } from '../measure/surroundings.ts';
import { brokenLoadBudgets, type MeasuredLoad } from './budgets.ts';
import type { CatalogReport } from './report.ts';
import { tableSizes } from './sizes.ts';

/** What is loaded and what loading it took. */
export async function measureCatalog(url: string, load: MeasuredLoad): Promise<CatalogReport> {
  const client = new Client({ connectionString: url, application_name: 'millrace perf' });
  await client.connect();
  try {
    return {
      ...(await surroundings(client)),
      load,
      sizes: await tableSizes(client),
      broken: brokenLoadBudgets(load),
    };
  } finally {
    await client.end();
  }
}
