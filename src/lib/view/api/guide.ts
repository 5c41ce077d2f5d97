// The programs' interface as its page shows it: for each group its address, filters and fields.

/** A filter or a field. */
export interface GuideLine {
  readonly name: string;
  readonly kind: string;
  readonly about: string;
}

export interface GuideGroup {
  readonly group: string;
  readonly title: string;
  readonly about: string;
  readonly forms: readonly string[];
  readonly filters: readonly GuideLine[];
  readonly fields: readonly GuideLine[];
}

/** What is needed of a JSON Schema to say in words what a value can be. */
export interface ValueShape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: ValueShape;
  readonly anyOf?: readonly ValueShape[];
  readonly description?: string;
}

/** "number, "[c]" or null", from the schema itself. */
export function tellKind(shape: ValueShape): string {
  const { type, format, items } = shape;
  if (shape.anyOf) return shape.anyOf.map(tellKind).join(', ');
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map(String).join(' | ');
  if (type === 'array' && items) return `list of ${tellKind(items)}`;
  return format ?? (typeof type === 'string' ? type : (type ?? []).join(', '));
}
