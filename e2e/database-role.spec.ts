import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { SiteProcess } from './site-process.ts';

test('every connection that the server holds is the application’s, whatever it is asked for', async () => {
  const applicationUrl = process.env.DATABASE_URL ?? '';
  const site = await SiteProcess.start(applicationUrl);
  const owner = new Client({ connectionString: testOwnerUrl() });
  await owner.connect();
  try {
    for (const path of ['/', '/search?q=M8', '/api/search?q=M8', '/sitemap.xml', '/de'])
      await fetch(site.address + path).then((response) => response.arrayBuffer());
    const { rows } = await owner.query<{ user: string; superuser: boolean; count: number }>(
      `select usename as user, rolsuper as superuser, count(*)::int as count
       from pg_stat_activity join pg_roles on rolname = usename
       where application_name in ('millrace', 'millrace changes')
         and datname = current_database()
       group by 1, 2`,
    );
    expect(rows).toEqual([{ user: 'millrace_application', superuser: false, count: expect.any(Number) }]);
  } finally {
    await owner.end();
    await site.stop();
  }
});
