import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files for tests. */

interface Shape {
  readonly width?: number;
  readonly height?: number;
}

/** A photograph with enough in it that a decoder has something to do: a gradient and a red upper left corner. */
export function photograph({ width = 640, height = 480 }: Shape = {}) {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const isCorner = x < width / 4 && y < height / 4;
      data[at] = isCorner ? 250 : (x * 255) / width;
      data[at + 1] = isCorner ? 10 : (y * 255) / height;
      data[at + 2] = isCorner ? 10 : (x * y) % 255;
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A whole PNG of one colour whose header says what its data does not hold: a bomb of a few hundred bytes. */
export function pngWithHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const SVG_WITH_SCRIPT = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
  <script>fetch('http://127.0.0.1:1/')</script><image href="file:///etc/passwd" width="9" height="9"/></svg>`;

/** Position, time and owner, as a telephone writes them; turned a quarter to the right. */
export const TELEPHONE_EXIF = {
  orientation: 6,
  exif: {
    IFD0: { Copyright: 'SECRET OWNER' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
  },
};
