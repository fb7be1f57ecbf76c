import sharp from 'sharp';

/**
 * sharp reads fifteen formats, some through libraries that run scripts or fetch what a file refers to. Here it reads
 * five, whatever a file says it is: a process that has loaded this cannot open an SVG or a PDF any more.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Tiff'].map((format) => `VipsForeignLoad${format}`),
});
// Every file is read once.
sharp.cache(false);

export { sharp };
