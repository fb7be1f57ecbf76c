import localFont from 'next/font/local';

// Condensed, with figures of one width: a specification table gets one or two columns more on the same screen. Next
// reads these calls without running them, so everything in them is written out; `scripts/fonts-subset.ts` makes the
// files and prints their range, and its test compares both.

/** The common characters: all that most pages ask for. Its name is the family's. */
export const condensed = localFont({
  src: [
    { path: '../../app/_fonts/common-400.woff2', weight: '400' },
    { path: '../../app/_fonts/common-600.woff2', weight: '600' },
  ],
  // Preloaded, it is there in time; where it is not, a page that was painted without it must not move.
  display: 'optional',
  // In app/_styles/fallback.css: Next's own knows Arial alone, which is not what Linux and Android have.
  adjustFontFallback: false,
  fallback: ['condensed fallback', 'Arial', 'sans-serif'],
  variable: '--font',
});

/** The other letters of Europe: of the same family, and asked for where one of them stands. */
export const further = localFont({
  src: [
    { path: '../../app/_fonts/further-400.woff2', weight: '400' },
    { path: '../../app/_fonts/further-600.woff2', weight: '600' },
  ],
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'condensed' },
    {
      prop: 'unicode-range',
      value:
        'U+A1-A2, U+A4, U+A6, U+A8, U+AA, U+AC-AD, U+AF, U+B4, U+B6, U+B8, U+BA, U+BF-C3, U+C5-D5, U+D9-DB, U+DD-DE, U+E1-E3, U+E5-E6, U+EB-F0, U+F2-F5, U+F7, U+F9-FB, U+FD-143, U+145-17F, U+218-21B, U+1E80-1E85, U+1E9E, U+1EF2-1EF3, U+20BA, U+2113',
    },
  ],
});
