import type { Calendar } from "@/lib/domain/working-time";
import { witaDate } from "@/lib/domain/working-time";
import { enterOutside } from "@/lib/features/letters/outside-letters.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import type { Office } from "./case";
import { storyClock, workingDaysAgo } from "./clock";
import { must } from "./must";
import { random } from "./random";

type Planned = { daysAgo: number; addressee: string; subject: string; insertedReason: string };

/** Two letters that somebody wrote beside the portal; the second was forgotten and got a number between two others. */
const LETTERS: readonly Planned[] = [
  { daysAgo: 8, addressee: "Camat Gerung", subject: "Permintaan data pedagang pasar", insertedReason: "" },
  {
    daysAgo: 3,
    addressee: "Kepala Desa Banyumulek",
    subject: "Pemberitahuan kunjungan lapangan",
    insertedReason: "Surat lama yang terlewat dicatat saat nomornya diambil.",
  },
];

export async function tellOutsideLetters(world: { office: Office; calendar: Calendar; until: Date }): Promise<void> {
  const { office, calendar, until } = world;
  for (const { daysAgo, addressee, subject, insertedReason } of LETTERS) {
    if (await db().letter.findFirst({ where: { addressee, subject }, select: { id: true } })) continue;
    const clock = storyClock(calendar, workingDaysAgo(calendar, until, daysAgo, random(daysAgo)), until);
    const ctx = await staffContextFor(office.sekretaris ?? "", clock.now);
    const letterDate = witaDate(clock.now());
    const last = await db().numberSeries.findFirst({
      where: { series: "surat", year: Number(letterDate.slice(0, 4)) },
      select: { last: true },
    });
    // In the first days of a year there may be nothing yet behind which a number could stand.
    const after = insertedReason && last ? last.last : undefined;
    const entered = await enterOutside(ctx, {
      requestId: newRequestId(),
      series: "surat",
      classification: "500.3",
      letterDate,
      addressee,
      subject,
      signerName: "Haji Lalu Suparman Jaya",
      signerPost: "Kepala Dinas Koperasi dan UKM",
      security: "B",
      urgency: "biasa",
      after,
      insertedReason: after === undefined ? "" : insertedReason,
    });
    must("enterOutside", entered);
  }
}
