// Names of records that are there already: by their id, or by a name that only one of them has.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { NamedValue, ReferenceTo } from '../kinds/kind.ts';
import { isPageName } from '../kinds/page-names.ts';
import { Fault, plainWords, type Understood } from './fault.ts';
import { understandPseudonym } from './words.ts';

/** A record that a cell can name. */
export interface Referable {
  readonly id: string;
  /** What people call it; none for a person or a budget. */
  readonly name: string | null;
}

export interface ReferenceIndex {
  /** Name by id. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Id by plain name; null where several share it. */
  readonly byName: ReadonlyMap<string, string | null>;
}

export function referenceIndex(records: readonly Referable[]): ReferenceIndex {
  const byName = new Map<string, string | null>();
  for (const { id, name } of records) {
    if (name === null) continue;
    const plain = plainWords(name);
    byName.set(plain, byName.has(plain) && byName.get(plain) !== id ? null : id);
  }
  return { names: new Map(records.map(({ id, name }) => [id, name])), byName };
}

export const NO_REFERENCES: ReferenceIndex = { names: new Map(), byName: new Map() };

export function understandReference(
  raw: string,
  { names, byName }: ReferenceIndex,
): Understood<string> {
  const text = raw.trim();
  if (names.has(text)) return text;
  const found = byName.get(plainWords(text));
  if (found === undefined) return new Fault('reference-unknown');
  return found ?? new Fault('reference-ambiguous');
}

/** Records that have pages of their own. */
const HAS_PAGE: readonly ReferenceTo[] = ['service', 'enterprise'];

/** A record that is there, or a new one under the name in the cell. People are known by their reference alone. */
export function understandNamed(
  raw: string,
  to: ReferenceTo,
  index: ReferenceIndex,
): Understood<NamedValue> {
  if (to === 'person') {
    const id = understandPseudonym(raw);
    return id instanceof Fault ? id : { id, name: id, isNew: !index.names.has(id) };
  }
  const found = understandReference(raw, index);
  if (!(found instanceof Fault)) {
    return { id: found, name: index.names.get(found) ?? raw.trim(), isNew: false };
  }
  if (found.code !== 'reference-unknown') return found;
  const id = slugOf(raw);
  if (HAS_PAGE.includes(to) && isPageName(id)) return new Fault('name-of-a-page', id);
  return id === '' ? found : { id, name: raw.trim(), isNew: true };
}
