import { ownCatalogueOf, ownCatalogueText } from '#import/own-catalogue.ts';
import { LoadError } from './load-error.ts';

/** A catalogue or database of somebody's own is in the way; see {@link LoadError}. */
interface Guarded {
  readonly url: string;
  /** As {@link databaseName} says. */
  readonly name: string;
  /** What to do instead, or nevertheless. */
  readonly remedy: string;
}

/**
 * Keeps a catalogue that is not the demo from being replaced by it. Changes nothing, and works before migrations.
 * @throws LoadError that names the database, what it holds and the remedy
 */
export async function refuseOwnCatalogue({ url, name, remedy }: Guarded): Promise<void> {
  const own = await ownCatalogueOf(url);
  if (!own) return;
  throw new LoadError(
    `The ${name} holds ${ownCatalogueText(own)}: this would replace it with the demo, and it would be gone. ` +
      `Nothing was changed. ${remedy}`,
  );
}
