import type { FactCard } from '../../ports/popover-content';
import type { Fact } from '../../seeds/types';

/** A field of a fact, by its name in the reader's language. */
export interface FactField {
  id: string;
  label: string;
}

/** Accounts that differ from a fact, and why. */
export interface Difference {
  /** `scope`: they count or date different things, so that both may be right. */
  kind: 'contradiction' | 'scope';
  explanation: string;
  others: readonly FactCard[];
}

/** A fact with all that the provinces view says of it, in the reader's language. */
export interface ProvinceFact extends FactCard {
  provinces: readonly string[];
  level: Fact['level'];
  confidence: Fact['confidence'];
  /** For example 政策文件. */
  kindLabel: string;
  /** The hue and shape of its dot; `government` for all that is not on blockchain. */
  topic: 'blockchain' | 'government';
  fields: readonly FactField[];
  /** Role of the person whose view it is; such facts are shown on wish only. */
  speaker?: string;
  differences: readonly Difference[];
  /** Name of the reader's pack that it comes from. */
  mine?: string;
}
