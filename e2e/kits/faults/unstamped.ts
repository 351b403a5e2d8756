import { db } from "@/lib/platform/db";

/** Files are compared byte by byte with what was sent, so this office draws no stamp over identity papers. */
export async function switchStampOff(): Promise<void> {
  const value = { value: false, updatedBy: "kit" };
  await db().setting.upsert({
    where: { key: "stampIdentity" },
    create: { key: "stampIdentity", ...value },
    update: value,
    select: { key: true },
  });
}
