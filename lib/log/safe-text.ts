/**
 * What a terminal or a reader of logs could obey or be deceived by: control characters (C0, C1, DEL), format characters
 * (bidi marks, zero-width ones, byte order marks, tags), line and paragraph separators, lone surrogates, private and
 * unassigned code points.
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** The same without the line feed. */
const UNSAFE_IN_LINES = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text of somebody else's (a request, a file's name, the database) in one line, with `\u{1b}` for what could do harm. */
export const safeText = (text: string): string => text.replace(UNSAFE, escaped);

/** The same for text of our own with such pieces in it, which may have several lines. */
export const safeLines = (text: string): string => text.replace(UNSAFE_IN_LINES, escaped);

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;
