import { attributeTexts } from './attribute-text.ts';

// biome-ignore format: a table
export const ELECTRONICS_ATTRIBUTES = attributeTexts(
  ['resistance', 'Widerstand', 'Nennwiderstand; 0 Ω ist eine Brücke, die keinen Wert trägt.'],
  ['resistance-tolerance', 'Toleranz', 'Wie weit der Widerstand bei 25 °C vom Nennwert abweichen darf.'],
  ['temperature-coefficient', 'Temperaturkoeffizient', 'Wie stark sich der Widerstand je Kelvin ändern darf, in Millionsteln seines Wertes.'],
  ['rated-power', 'Nennleistung', 'Leistung, die der Widerstand bei 70 °C Umgebungstemperatur dauernd in Wärme umsetzen darf.'],
  ['working-voltage', 'Betriebsspannung', 'Höchste Spannung am Widerstand, gleich bei welcher Leistung.'],
  ['resistor-technology', 'Technologie', 'Dickschicht wird gedruckt und eingebrannt, Dünnschicht aufgesputtert und ist genauer.'],
  ['e-series', 'E-Reihe', 'Gröbste Reihe der IEC 60063, die den Wert enthält: E24, E96 oder E192.'],
  ['resistance-code', 'Wertcode', 'Der Wert in der Schreibweise der IEC 60062: 4K7 ist 4,7 kΩ.'],
  ['capacitance', 'Kapazität', 'Nennkapazität bei 20 °C ohne Vorspannung.'],
  ['capacitance-tolerance', 'Toleranz', 'Wie weit die Kapazität vom Nennwert abweichen darf.'],
  ['capacitance-code', 'Wertcode', 'Zwei Ziffern und die Anzahl der Nullen in Pikofarad: 104 ist 100 nF.'],
  ['dielectric', 'Dielektrikum', 'Keramik mit ihrem EIA-Code; C0G ist die stabile, X7R und X5R fassen mehr.'],
  ['capacitance-change', 'Kapazitätsänderung', 'Änderung über den Temperaturbereich, die der Code des Dielektrikums zulässt.'],
  ['temperature-range', 'Temperaturbereich', 'Temperaturen, zwischen denen die Nennwerte gelten.'],
  ['rated-voltage', 'Nennspannung', 'Gleichspannung, die der Kondensator über seinen Temperaturbereich dauernd verträgt.'],
  ['case-size', 'Bauform', 'EIA-Code des Körpers: Länge und Breite in Hundertstel Zoll.'],
  ['metric-case-size', 'Metrische Bauform', 'Derselbe Körper in Zehntelmillimetern: 1608M ist 1,6 mal 0,8 mm.'],
  ['chip-length', 'Körperlänge', 'Länge des Körpers über die Anschlüsse, Nennmaß.'],
  ['chip-width', 'Körperbreite', 'Breite des Körpers, Nennmaß.'],
  ['qualification', 'Qualifikation', 'AEC-Q200 ist die Belastungsprüfung der Automobilindustrie; schwefelbeständige Teile überstehen schwefelhaltige Luft.'],
  ['termination', 'Anschlüsse', 'Metall der lötbaren Enden.'],
  ['packaging', 'Lieferform', 'Wie die Chips geliefert werden: auf voller Rolle oder auf einem davon abgeschnittenen Stück.'],
);
