import { LARGEST_WIDTH } from '#lib/pictures/picture-widths.ts';

/** A picture in memory: 8 bits of sRGB, upright, without metadata, at most {@link LARGEST_WIDTH} on its longer side. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 4 where some of it can be seen through. */
  readonly channels: 3 | 4;
}

export const PIXELS_BOX = { width: LARGEST_WIDTH, height: LARGEST_WIDTH, fit: 'inside' } as const;

const OPAQUE = 255;

/** Without an alpha channel that says nothing. */
export function withoutIdleAlpha(pixels: Pixels): Pixels {
  const { data, width, height, channels } = pixels;
  if (channels === 3) return pixels;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== OPAQUE) return pixels;
  const opaque = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    opaque[to] = data[from] ?? 0;
    opaque[to + 1] = data[from + 1] ?? 0;
    opaque[to + 2] = data[from + 2] ?? 0;
  }
  return { data: opaque, width, height, channels: 3 };
}

/** The mean of its red, green and blue. */
export function meanColour({ data, channels }: Pixels): [red: number, green: number, blue: number] {
  const sums = [0, 0, 0] as [number, number, number];
  for (let at = 0; at < data.length; at += channels) {
    sums[0] += data[at] ?? 0;
    sums[1] += data[at + 1] ?? 0;
    sums[2] += data[at + 2] ?? 0;
  }
  const pixels = data.length / channels;
  return [sums[0] / pixels, sums[1] / pixels, sums[2] / pixels];
}
