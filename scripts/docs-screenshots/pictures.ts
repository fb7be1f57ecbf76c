/** What a picture shows: a kind of page on a kind of screen. */
export interface Picture {
  readonly name: string;
  readonly address: string;
  readonly screen: keyof typeof SCREENS;
  readonly theme: (typeof THEMES)[number];
}

export const SCREENS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export const THEMES = ['light', 'dark'] as const;

/** A list whose table shows most of what tables have, under filters; its first part is the one of the pictures. */
export const LIST = '/c/socket-head-cap-screws-iso-4762/thread=M8,M10/length=40..60';

/** Those that the README and the documents show; the others are only to be looked at. */
const IN_DOCS = new Set([
  'home-desktop-light',
  'list-desktop-light',
  'part-desktop-light',
  'list-phone-dark',
  'part-phone-dark',
]);

export const nameOf = ({ name, screen, theme }: Picture): string => `${name}-${screen}-${theme}`;
export const isForDocs = (picture: Picture): boolean => IN_DOCS.has(nameOf(picture));

/** Every kind of page on every screen in every theme. @param part address of a part */
export function pictures(part: string): Picture[] {
  const addresses = {
    home: '/',
    hub: '/c/socket-head-screws',
    list: LIST,
    part,
    search: '/search/m8x40%20a2-70%20allen',
    'search-start': '/search',
    'my-list': '/list',
    missing: '/no-such-page',
    'missing-part': `${part}-NO`,
    'list-german': `/de${LIST}`,
    'part-german': `/de${part}`,
  };
  const screens = Object.keys(SCREENS) as (keyof typeof SCREENS)[];
  return Object.entries(addresses).flatMap(([name, address]) =>
    screens.flatMap((screen) => THEMES.map((theme) => ({ name, address, screen, theme }))),
  );
}
