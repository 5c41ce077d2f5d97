import { describe, expect, it } from 'vitest';
import { formText, inOneLine } from './form-text.ts';

const formOf = (name: string, value: string | Blob): FormData => {
  const form = new FormData();
  form.set(name, value);
  return form;
};

describe('a text of a form', () => {
  it('has no sign that a database refuses, and one kind of line end', () => {
    expect(formText(formOf('note', 'a\0b\r\nc'), 'note')).toBe('ab\nc');
  });

  it('is cut, and empty where there is none or a file', () => {
    expect(formText(formOf('note', 'abcdef'), 'note', 4)).toBe('abcd');
    expect(formText(new FormData(), 'note')).toBe('');
    expect(formText(formOf('note', new Blob(['x'])), 'note')).toBe('');
  });

  it('can be put in one line', () => {
    expect(inOneLine('  two \n words\t')).toBe('two words');
  });
});
