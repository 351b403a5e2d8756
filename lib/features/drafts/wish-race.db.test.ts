import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actOnProgramme, setEntries } from "@/lib/features/programmes/programmes.commands";
import { publicContextAt } from "@/lib/platform/context/outside";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { must } from "@/lib/testing/programmes";
import { EVERY_ROLE, givenPublicProgramme } from "@/lib/testing/public-programmes";
import { findDraftView } from "./drafts.queries";
import { saveSection } from "./save-section.command";
import { chooseWish } from "./wish.commands";

useDatabase({ each: true });

test.each(["cancelled", "closed"] as const)(
  "a class that is %s while it is asked for: its draft says so, whichever came first",
  async (how) => {
    const clock = makeClock();
    const officer = await asStaff([...EVERY_ROLE], clock);
    const ctx = await publicContextAt(clock.now);
    for (let round = 0; round < 4; round += 1) {
      const programmeId = await givenPublicProgramme(officer, { title: `Kelas ${round}` });
      const form = { slug: "pelatihan", section: "identity", revision: "0", tab: randomUUID() } as const;
      const { value } = await must(saveSection(ctx, { ...form, typed: { name: "Sari" }, resumeCode: null }));
      const { resumeCode } = value;
      const end = () =>
        how === "closed"
          ? setEntries(officer, { programmeId, closed: "ya" })
          : actOnProgramme(officer, { programmeId, command: { type: "cancel", reason: "Hujan." } });
      const [chosen] = await Promise.all([
        chooseWish(ctx, { slug: "pelatihan", kegiatan: programmeId, resumeCode }),
        end(),
      ]);
      const wish = (await findDraftView(ctx, "pelatihan", resumeCode))?.wish ?? null;
      // Chosen a moment before: it stays, as what it is now.
      if (chosen.ok) expect(wish).toMatchObject({ id: programmeId, stage: how });
      else expect([chosen.code, wish]).toEqual(["entries_closed", null]);
    }
  },
);
