import type { CategoryText } from './category-text.ts';

export const NUT_AND_WASHER_CATEGORIES: Readonly<Record<string, CategoryText>> = {
  'hex-nuts-iso-4032': {
    name: 'Sechskantmuttern ISO 4032',
    description:
      'Normale Sechskantmuttern, Typ 1, mit Regelgewinde in den Produktklassen A und B. Eine Mutter der gleichen Klasse wie die Schraube nimmt deren volle Last auf.',
  },
  'hex-nuts-high-iso-4033': {
    name: 'Hohe Sechskantmuttern ISO 4033',
    description:
      'Sechskantmuttern, Typ 2, etwa ein Zehntel höher als die normalen, mit Regelgewinde. Durch das längere Gewinde bricht eine hochfeste Schraube, bevor das Gewinde der Mutter ausreißt.',
  },
  'hex-nuts-thin-iso-4035': {
    name: 'Niedrige Sechskantmuttern ISO 4035',
    description:
      'Sechskantmuttern mit Fase, etwa halb so hoch wie der Gewindedurchmesser, mit Regelgewinde. Zum Kontern einer anderen Mutter oder bei wenig Bauhöhe; sie tragen weniger als die volle Last der Schraube.',
  },
  'hex-nuts-fine-iso-8673': {
    name: 'Sechskantmuttern mit Feingewinde ISO 8673',
    description:
      'Normale Sechskantmuttern, Typ 1, mit metrischem Feingewinde ab M8. Sie gehören zu Schrauben mit Feingewinde, deren Gewinde eine Mutter mit Regelgewinde zerstören würde.',
  },
  'hex-nuts-thin-fine-iso-8675': {
    name: 'Niedrige Sechskantmuttern mit Feingewinde ISO 8675',
    description:
      'Niedrige Sechskantmuttern mit Fase und metrischem Feingewinde ab M8. Gegen eine normale Mutter gesetzt, kontern sie Stellspindeln und Gelenkköpfe.',
  },
  'prevailing-torque-nuts-iso-7040': {
    name: 'Sechskantmuttern mit Klemmteil ISO 7040',
    description:
      'Sechskantmuttern mit einem Polyamidring über dem Gewinde, der die Schraube klemmt und das Losdrehen der Mutter verhindert. Für Schwingungen und nicht voll angezogene Verbindungen, bis etwa 120 °C.',
  },
  'hex-flange-nuts-iso-4161': {
    name: 'Sechskantmuttern mit Flansch ISO 4161',
    description:
      'Sechskantmuttern mit angeformtem Flansch, Höhe nach Typ 2, Regelgewinde. Der Flansch ersetzt eine Scheibe und verteilt die Last über große Löcher oder Langlöcher.',
  },
  'domed-cap-nuts-din-1587': {
    name: 'Sechskant-Hutmuttern DIN 1587',
    description:
      'Sechskantmuttern, die mit einer hohen Kuppe geschlossen sind, mit Regelgewinde. Sie decken scharfe Gewindeenden ab, halten Schmutz fern und sehen sauber aus.',
  },
  'square-nuts-din-562': {
    name: 'Vierkantmuttern, niedrige Form, DIN 562',
    description:
      'Niedrige Vierkantmuttern mit Regelgewinde, ohne Fase, Produktklasse B. Sie sitzen in Profilnuten und Kunststofftaschen, in denen zwei der Flächen sie am Drehen hindern.',
  },
  'plain-washers-iso-7089': {
    name: 'Flache Scheiben ISO 7089',
    description:
      'Flache Scheiben der normalen Reihe, Produktklasse A, in 200 und 300 HV. Sie gehören unter Köpfe und Muttern im Maschinenbau: 200 HV bis Klasse 8.8, 300 HV bis 10.9.',
  },
  'plain-washers-chamfered-iso-7090': {
    name: 'Flache Scheiben mit Fase ISO 7090',
    description:
      'Flache Scheiben der normalen Reihe, Produktklasse A, mit Fase an der Außenkante, ab M5. Die Fase zeigt nach außen: für das Aussehen und eine Kante, an der nichts hängen bleibt.',
  },
  'plain-washers-iso-7091': {
    name: 'Flache Scheiben ISO 7091',
    description:
      'Flache Scheiben der normalen Reihe, Produktklasse C, in 100 HV mit weitem Loch. Für allgemeine Zwecke und den Stahlbau mit Schrauben bis Klasse 6.8.',
  },
  'large-washers-iso-7093': {
    name: 'Große Scheiben ISO 7093-1',
    description:
      'Flache Scheiben der großen Reihe, Produktklasse A, etwa dreimal so breit wie das Gewinde. Sie verteilen die Last auf Blech, Kunststoff und über zu große Löcher.',
  },
  'extra-large-washers-iso-7094': {
    name: 'Extra große Scheiben ISO 7094',
    description:
      'Dicke flache Scheiben der extra großen Reihe, Produktklasse C, in 100 HV. Für Holz, in dem eine normale Scheibe einsinken würde.',
  },
  'tooth-lock-washers-din-6797': {
    name: 'Zahnscheiben DIN 6797',
    description:
      'Federnde Scheiben mit geschränkten Zähnen am Außenrand (Form A) oder Innenrand (Form J). Die Zähne dringen für einen Erdungskontakt durch Lack und Oxid und hindern kleine Schrauben am Drehen.',
  },
};
