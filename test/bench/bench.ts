import { controlPart } from './control.ts';
import { linesOf, type Report } from './figures.ts';
import { firstVisitPart } from './first-visit.ts';
import { guardPart } from './guard.ts';
import { inventoryPart } from './inventory.ts';
import { type Lab, openLab } from './lab.ts';
import { pagePart } from './page.ts';
import { preferencesPart } from './preferences.ts';
import { returningPart } from './returning.ts';
import { startPart } from './start.ts';

/** What is measured, by the names that `--only` takes. */
export const parts: Readonly<Record<string, (lab: Lab) => Promise<Report>>> = {
  guard: guardPart,
  page: pagePart,
  start: startPart,
  returning: returningPart,
  'first-visit': firstVisitPart,
  preferences: preferencesPart,
  inventory: inventoryPart,
  control: controlPart,
};

/** Runs parts one after the other, each in a browser of its own, and says what they found. */
export async function runParts(names: readonly string[], say: (line: string) => void): Promise<void> {
  for (const name of names) {
    const lab = await openLab();
    try {
      const report = await parts[name]?.(lab);
      if (report) for (const line of linesOf(report)) say(line);
    } finally {
      await lab.close();
    }
  }
}
