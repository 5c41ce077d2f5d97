// Welsh words for what a place cost by the books.

import type { BookCostWording } from './wording.en.ts';

export const bookCostCy: BookCostWording = {
  said: (cost, months, total, places) =>
    `Yn ôl y llyfrau costiodd lle a ddefnyddiwyd ${cost} dros ${months}: ${total} am ${places} lle.`,
  with: (people, month, cost) =>
    ` Gyda’r ${people} o bobl ym mis ${month}, pob un yn dod mor aml a’r adeilad a’r staff yn costio’r un faint, byddai wedi costio ${cost}.`,
  months: (count, from, to) => `y ${count} mis o ${from} i ${to}`,
};
