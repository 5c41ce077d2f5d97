// A sentence with numbers, links and emphasis in it, as wording files build it and pages draw it.

/** A piece of a sentence. Modelled values and their ranges keep their marks down to the page. */
export type SentencePart =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'modelled'; readonly text: string }
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Sentence = readonly SentencePart[];

export const strong = (text: string): SentencePart => ({ kind: 'strong', text });
export const modelled = (text: string): SentencePart => ({ kind: 'modelled', text });
export const range = (text: string): SentencePart => ({ kind: 'range', text });
export const link = (text: string, href: string): SentencePart => ({ kind: 'link', text, href });

/** The sentence without its marks, for a page title, a label or a file. */
export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
