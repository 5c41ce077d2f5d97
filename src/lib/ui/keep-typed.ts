// What somebody typed or chose before a page woke up. Waking up sets every field to the value that the server gave, so
// what differs by then is remembered first, put back after, and told to whoever listens.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Fields whose change is whole at once; a text is perhaps still being typed. */
const isWholeAtOnce = (field: Field): boolean =>
  field instanceof HTMLSelectElement ||
  (field instanceof HTMLInputElement && ['range', 'checkbox', 'radio'].includes(field.type));

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

function isTouched(field: Field): boolean {
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const isDefault = options.every(
      ({ selected, defaultSelected }) => selected === defaultSelected,
    );
    // With no option marked, a list begins with its first one.
    return (
      !isDefault &&
      (options.some(({ defaultSelected }) => defaultSelected) || field.selectedIndex > 0)
    );
  }
  if (field instanceof HTMLInputElement && field.type === 'range')
    // A slider without a value of its own stands in the middle.
    return field.hasAttribute('value') && field.value !== field.defaultValue;
  if (field instanceof HTMLInputElement && (field.type === 'file' || field.type === 'hidden'))
    return false;
  return field.value !== field.defaultValue;
}

/** Fields that a browser filled in again by itself, when it went back or loaded the page anew, were not touched now. */
function isFirstVisit(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}

/**
 * Remembers the fields that somebody touched so far. Call it before the page wakes up, and what it gives when it is
 * awake.
 */
export function keepTyped(): () => void {
  if (typeof document === 'undefined' || !isFirstVisit()) return () => undefined;
  const touched = [...document.querySelectorAll('input, textarea, select')]
    .filter(isField)
    .filter(isTouched)
    .map((field) => ({ field, value: field.value, checked: isTicked(field) && field.checked }));
  return () => {
    for (const { field, value, checked } of touched) {
      if (!field.isConnected) continue;
      if (isTicked(field)) field.checked = checked;
      else if (field.value !== value) field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (isWholeAtOnce(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}
