// Welsh words of the evidence pages.

import type { EvidenceWording } from './wording.en.ts';

export const evidenceCy: EvidenceWording = {
  changedSource: (date, reason, usual) =>
    `Newidiwyd gan y cyngor hwn ar ${date}: ${reason} (diofyn: ${usual})`,
};
