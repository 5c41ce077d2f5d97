// English words of the evidence pages: what the figures of a council rest on.

export const evidenceEn = {
  changedSource: (date: string, reason: string, usual: string) =>
    `Changed by this council on ${date}: ${reason} (default: ${usual})`,
};

/** Words of the evidence pages; both languages have exactly these. */
export type EvidenceWording = typeof evidenceEn;
