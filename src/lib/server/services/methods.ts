// What the methods page tells: every assumption of the model, generated from the records the model itself reads.
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { shapeAssumptions } from '#lib/view/public/methods.ts';
import type { AssumptionGroup } from '#lib/view/public/methods.ts';

/** The assumptions of the model, by subject. */
export const listAssumptions = (): readonly AssumptionGroup[] => shapeAssumptions(PARAMETERS);
