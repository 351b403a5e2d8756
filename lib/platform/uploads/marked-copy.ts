import "server-only";
import type { Stamp } from "@/lib/domain/files";
import { cleanContent, TooManyWaiting } from "./content";
import type { CleanContent } from "./content/clean-content";
import { storage } from "./storage";

/**
 * A copy of a stored picture or PDF with lines over it, for one look; nothing of it is kept. null: it cannot be drawn on
 * now (too many wait, or the file is too complex), and is shown as it lies. `sender`: whose looks wait for each other.
 */
export async function markedCopy(storageName: string, mark: Stamp, sender: string): Promise<CleanContent | null> {
  const bytes = await storage().read(storageName);
  try {
    const drawn = await cleanContent(bytes, sender, mark);
    return drawn.ok ? drawn.value : null;
  } catch (error) {
    if (error instanceof TooManyWaiting) return null;
    throw error;
  }
}
