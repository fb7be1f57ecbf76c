import type { AttributeTexts } from './attribute-text.ts';
import { BEARING_AND_TOOL_ATTRIBUTES } from './bearing-and-tool-attributes.ts';
import { ELECTRONICS_ATTRIBUTES } from './electronics-attributes.ts';
import { FASTENER_ATTRIBUTES } from './fastener-attributes.ts';
import { PIN_AND_SEAL_ATTRIBUTES } from './pin-and-seal-attributes.ts';
import { SHARED_ATTRIBUTES } from './shared-attributes.ts';

/** By attribute key. */
export const ATTRIBUTE_TEXTS: AttributeTexts = {
  ...SHARED_ATTRIBUTES,
  ...FASTENER_ATTRIBUTES,
  ...PIN_AND_SEAL_ATTRIBUTES,
  ...BEARING_AND_TOOL_ATTRIBUTES,
  ...ELECTRONICS_ATTRIBUTES,
};
