/** Addresses of one database for those who use it. */
export interface DatabaseUrls {
  /** Of the site that runs: it may do what its statements need, and nothing else. */
  readonly url: string;
  /** For migrations, loads, pictures and whatever else changes the catalogue. */
  readonly ownerUrl: string;
}
