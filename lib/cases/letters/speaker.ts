import "server-only";
import { known } from "@/lib/domain/letters/known";
import type { EntryData } from "@/lib/domain/programmes";
import type { Tx } from "@/lib/platform/db";
import type { LetterPart } from "./part";

/** A speaker by the line of the record; null: that line is another programme's, or gone. */
export async function readSpeaker(
  tx: Tx,
  programmeId: string,
  lineId: string,
): Promise<{ part: LetterPart; name: string } | null> {
  const line = await tx.programmeLine.findFirst({
    where: { id: lineId, programmeId, kind: "speaker" },
    select: { data: true },
  });
  if (!line) return null;
  const { name, from, topic } = line.data as EntryData<"speaker">;
  return {
    name,
    part: {
      fields: {
        narasumber_nama: known(name),
        // Somebody may come from nowhere: that is known, and no reason to hold the letter back.
        narasumber_instansi: from,
        narasumber_materi: known(topic),
      },
      lists: {},
      tables: {},
    },
  };
}
