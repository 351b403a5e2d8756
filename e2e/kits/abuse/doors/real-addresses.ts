import { db } from "@/lib/platform/db";
import { someStaff } from "../office/people-stages";
import { classAt } from "../office/programme-stages";
import { caseAt, type Office } from "../office/stages";

/** Every address with brackets, filled with something that is there: what is asked of it goes as deep as it can. */
export async function realAddresses(paths: string[], office: Office): Promise<string[]> {
  const run = await classAt("waiting for outcomes")(office, "visitor");
  const told = await caseAt("done")(office, "visitor");
  const person = await someStaff(office, "visitor");
  const business = await db().business.findFirstOrThrow({ select: { id: true } });
  const id: [RegExp, string][] = [
    [/kegiatan/, run.id ?? ""],
    [/umkm/, business.id],
    [/pengguna/, person.id ?? ""],
    [/files/, told.output ?? ""],
  ];
  return paths
    .filter((path) => path.includes("["))
    .map((path) =>
      path
        .replace("[ref]", told.reference ?? "")
        .replace("[slug]", "nib")
        .replace("[key]", "nib")
        .replace("[token]", person.token ?? "")
        .replace("[...nextauth]", "session")
        .replace("[id]", id.find(([where]) => where.test(path))?.[1] ?? "nib"),
    );
}
