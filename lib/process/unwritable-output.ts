/**
 * Goes on where what this process prints cannot be written: its output goes to a file on a full disk, or to a program that
 * has ended. Such lines are lost; those after the disk has room again are not.
 */
export function surviveUnwritableOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
