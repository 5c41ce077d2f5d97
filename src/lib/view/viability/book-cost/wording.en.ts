// English words for what a place cost by the books.

export const bookCostEn = {
  said: (cost: string, months: string, total: string, places: string) =>
    `By the books a place that was used cost ${cost} over ${months}: ${total} for ${places} places.`,
  with: (people: string, month: string, cost: string) =>
    ` With the ${people} people of ${month}, each coming as often and building and staff costing the same, it would have cost ${cost}.`,
  months: (count: string, from: string, to: string) => `the ${count} months from ${from} to ${to}`,
};

export type BookCostWording = typeof bookCostEn;
