const SITE_FILES = /^\/(?:favicon\.ico|opengraph-image[\w-]*\.png)(?:\?|$)/;

/** Whether an address is that of a file which Next makes of `app/`. It shows nothing that the database has. */
export const isSiteFile = (address: string): boolean => SITE_FILES.test(address);
