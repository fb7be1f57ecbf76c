/** Settings that are secrets as a whole, whatever others are added. */
const SECRET_SETTING = /(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|_KEY)/i;
/** Shorter ones are words of every other sentence; as part of an address they are found anyway. */
const MIN_SECRET_LENGTH = 5;
const HIDDEN = '***';

/** `scheme://user:password@`; a password may have any character in it but a space. */
const URL_PASSWORD = /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]{0,100}:)\S{1,300}@/gi;
const COOKIE = /((?:set-)?cookie["']?\s{0,3}[:=]).*/gi;
const SCHEME = /\b(bearer|basic)\s{1,3}[\w.~+/=-]+/gi;
const NAMED =
  /((?:password|passwd|secret|token|authorization|api[-_]?key)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"',;&})]+/gi;

let known: RegExp | undefined;

/**
 * Hides what must not be in a log: the secrets among this process's settings, passwords in addresses, and what the
 * names of headers and parameters say to be secret.
 */
export function redact(text: string): string {
  known ??= secretsOf(process.env);
  return text
    .replace(known, HIDDEN)
    .replace(URL_PASSWORD, `$1${HIDDEN}@`)
    .replace(COOKIE, `$1 ${HIDDEN}`)
    .replace(SCHEME, `$1 ${HIDDEN}`)
    .replace(NAMED, `$1${HIDDEN}`);
}

/** Matches the secrets in these settings: whole ones, and passwords in addresses, as they are written and decoded. */
export function secretsOf(settings: Readonly<Record<string, string | undefined>>): RegExp {
  const secrets = new Set<string>();
  for (const [name, value = ''] of Object.entries(settings)) {
    if (SECRET_SETTING.test(name)) secrets.add(value.trim());
    for (const [, password = ''] of value.matchAll(/:\/\/[^\s:/@]*:([^\s@]+)@/g)) {
      secrets.add(password);
      secrets.add(decoded(password));
    }
  }
  const long = [...secrets].filter((secret) => secret.length >= MIN_SECRET_LENGTH);
  // The longest first: one may begin with another.
  const sources = long.sort((a, b) => b.length - a.length).map((secret) => RegExp.escape(secret));
  return sources.length > 0 ? new RegExp(sources.join('|'), 'g') : /(?!)/g;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
