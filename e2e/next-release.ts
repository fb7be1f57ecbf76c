import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where server.ts looks for its build is beside it, so it is copied; the rest is the same. */
const COPIED = ['server.ts', 'package.json', '.next'];
const TEXT = /\.(js|json|html|rsc|body|meta|css|map|txt)$|BUILD_ID$/;
const UNNEEDED = /^\.next\/(cache|types|trace|turbopack|diagnostics)/;
const CHUNK = /^[\w.~-]+\.js$/;

/**
 * The site as the next deployment would have it: another build id, and other names for all of its scripts, so that
 * those of this release are gone from the server.
 */
export class NextRelease implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'millrace-release-'));

  constructor() {
    for (const name of readdirSync('.')) {
      if (COPIED.includes(name)) continue;
      symlinkSync(join(process.cwd(), name), join(this.folder, name));
    }
    for (const name of COPIED)
      cpSync(name, join(this.folder, name), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !UNNEEDED.test(path),
      });
    const chunks = join(this.folder, '.next/static/chunks');
    const id = readFileSync('.next/BUILD_ID', 'utf8');
    const renamed = new Map([[id, another(id)]]);
    for (const name of readdirSync(chunks).filter((one) => CHUNK.test(one))) {
      renamed.set(name, another(name));
      renameSync(join(chunks, name), join(chunks, another(name)));
    }
    const names = new RegExp([...renamed.keys()].map(RegExp.escape).join('|'), 'g');
    // With file types, or it would follow links out of the folder.
    const files = readdirSync(join(this.folder, '.next'), { recursive: true, withFileTypes: true });
    for (const one of files.filter((file) => file.isFile() && TEXT.test(file.name))) {
      const path = join(one.parentPath, one.name);
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(names, (name) => renamed.get(name) ?? name),
      );
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** As long as the name it replaces: payloads count characters. */
const another = (name: string): string => `${name.startsWith('z') ? 'y' : 'z'}${name.slice(1)}`;
