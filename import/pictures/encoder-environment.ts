/** The system's: where programs, libraries, fonts and certificates are, and how memory is used. Names in either case. */
const OF_THE_SYSTEM =
  /^(PATH|HOME|USERPROFILE|TMPDIR|TMP|TEMP|SYSTEMROOT|WINDIR|LANG|LANGUAGE|TZ|LC_\w+|LD_LIBRARY_PATH|(FONTCONFIG|XDG|VIPS|MALLOC|UV|NODE|SSL_CERT)_\w+|(HTTPS?|NO)_PROXY)$/i;
/** Where pictures are kept, with the keys of the bucket: encoders write to it themselves. */
const OF_PICTURES = /^MILLRACE_(DATA_DIR|PICTURES_\w+)$/;

/**
 * What the processes that decode pictures get of an environment. A hostile file may take one of them over: it is not to
 * find there the database's addresses, the operator's token, or whatever else this machine has for others.
 */
export function encoderEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = Object.entries(environment).filter(
    ([name]) => OF_THE_SYSTEM.test(name) || OF_PICTURES.test(name),
  );
  return { ...Object.fromEntries(given), NODE_ENV: environment.NODE_ENV };
}
