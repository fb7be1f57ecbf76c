/** Bytes of a beacon at most. */
export const BEACON_LIMIT_BYTES = 1024;

/** Values in a beacon at most: no more fit into its bytes. */
export const MOST_EVENTS = 16;

/** A selector of up to three elements, or the name of a script's file. */
export const CULPRIT = /^[\w.#> -]{1,80}$/;

/** What a build may be called. */
export const RELEASE = /^[\w.-]{1,40}$/;
