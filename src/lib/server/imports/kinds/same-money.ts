// The council's own file of budgets and the national return tell the same money. Both may be stored; on the days on which
// both have somebody's budget the council's own file counts, whichever came first. Here each says so of its rows.

import { sql, type SQL } from 'drizzle-orm';
import { RETURN_MARK } from '#lib/domain/demand/budget-origin.ts';
import type { RowCheck, SetCheck, Words } from './kind.ts';

const OF_RETURN = `${RETURN_MARK}%`;

/** Staged budgets whose days overlap stored ones of the same person, on the other side of the mark. */
const overlapping = (staged: SQL, stored: SQL): SQL => sql`
  select s.line, min(b.id) || case when count(*) > 1 then ' and more' else '' end as detail
  from ${staged} s join personal_budget b on b.person_id = s.person_id
  where ${stored} and b.from_day <= coalesce(s.to_day, 'infinity'::date)
    and coalesce(b.to_day, 'infinity'::date) >= s.from_day
  group by s.line order by s.line`;

const flagged = (code: string, column: string, says: Words, stored: SQL): SetCheck => ({
  code,
  severity: 'flagged',
  column,
  says,
  remedy: {
    en: 'Nothing to do. If the budgets file is the one that is wrong, undo it.',
    cy: 'Dim i’w wneud. Os ffeil y cyllidebau sy’n anghywir, dadwnewch hi.',
  },
  needs: ['personalBudget'],
  find: (stage) => overlapping(stage('personalBudget'), stored),
});

/** For rows of the return. */
export const ALREADY_HELD = flagged(
  'already-held',
  'person',
  {
    en: 'Already held from the budgets file: on days that both tell of, that file counts and this event does not',
    cy: 'Wedi’i ddal eisoes o ffeil y cyllidebau: ar ddyddiau y mae’r ddau’n sôn amdanynt, y ffeil honno sy’n cyfrif',
  },
  sql`b.id not like ${OF_RETURN}`,
);

/** For rows of the budgets file. */
export const HELD_FROM_RETURN = flagged(
  'also-in-return',
  'person',
  {
    en: 'The Client Level Data return tells of this person’s support too: on days that both tell of, this file counts',
    cy: 'Mae’r dychweliad Data Lefel Cleient yn sôn am gymorth y person hwn hefyd: ar ddyddiau y mae’r ddau’n sôn amdanynt, y ffeil hon sy’n cyfrif',
  },
  sql`b.id like ${OF_RETURN}`,
);

/** A reference of the council's own that would be taken for an event of the return. */
export const MARK_TAKEN = {
  code: 'mark-taken',
  severity: 'refused',
  column: 'budget',
  says: {
    en: `References of budgets may not begin with "${RETURN_MARK}": events of the national return do.`,
    cy: `Ni chaiff cyfeirnodau cyllidebau ddechrau â "${RETURN_MARK}": mae digwyddiadau’r dychweliad cenedlaethol yn gwneud hynny.`,
  },
  remedy: { en: 'Write the reference without it.', cy: 'Ysgrifennwch y cyfeirnod hebddo.' },
  fails: ({ budget }: { readonly budget?: string | null | undefined }) =>
    budget?.startsWith(RETURN_MARK) === true,
} as const satisfies RowCheck<never>;
