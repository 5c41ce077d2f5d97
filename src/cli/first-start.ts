// Loads the example council on the very first start, so that there is something to explore; never again, also not
// after somebody removed it.

import { sql } from 'drizzle-orm';
import { generateExample } from '#lib/example/index.ts';
import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { outsideCouncils } from '#lib/server/db/council-scope.ts';
import { fileExamplePapers } from '#lib/server/services/example-papers.ts';
import { createCouncil } from '#lib/server/services/councils.ts';

/** Whether nobody has ever made a council here. */
export async function isFirstStart(): Promise<boolean> {
  const [row] = await outsideCouncils((tx) =>
    tx.execute<{ used: boolean }>(
      sql`select exists (select from council)
        or exists (select from audit_entry where action = 'council.remove') as used`,
    ),
  );
  return row?.used === false;
}

/** Generates and stores the example council with its papers. @param progress told the share done, 0 to 1 */
export async function loadExample(
  progress: (share: number) => void,
): Promise<Outcome<{ id: string }>> {
  const dataset = generateExample();
  const { slug, name, nation, onsCode, isExample } = dataset.council;
  const made = await createCouncil({
    slug,
    name,
    nation,
    onsCode,
    isExample,
    dataset,
    actorId: null,
    progress,
  });
  if (!made.ok) return made;
  await fileExamplePapers(made.value.id);
  return succeed(made.value);
}
