import type { AvifOptions, WebpOptions } from 'sharp';

/** Chosen by `npm run perf:pictures`; the figures are in docs/decisions/0010-pictures.md. */
export const AVIF: AvifOptions = { quality: 62, effort: 1, chromaSubsampling: '4:2:0' };
/** Below an alpha quality of 71 libwebp keeps 16 steps of transparency, which shows in the shadows. */
export const WEBP: WebpOptions = { quality: 62, alphaQuality: 73, effort: 4 };
