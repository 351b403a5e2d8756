import "server-only";
import type { Event } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import type { SeatedPerson } from "./participants";
import { villageWords } from "./place-words";

/** The table "pengganti": who came after the list was approved and still sits there, with whose seat it was. */
export async function substituteRows(
  tx: Pick<Tx, "$queryRaw">,
  history: readonly Event[],
  people: readonly SeatedPerson[],
): Promise<Record<string, string>[]> {
  const seated = new Map(people.map((person) => [person.applicationId, person]));
  // Whoever came, left and came again stands there once, as of the last time.
  const changes = history
    .filter((event) => event.type === "substituted")
    .filter(({ inApplicationId: id }, at, all) => all.findLastIndex((other) => other.inApplicationId === id) === at);
  const left = await namesOf(
    tx,
    changes.flatMap(({ outApplicationId }) => outApplicationId ?? []),
  );
  return changes.flatMap(({ outApplicationId, inApplicationId }) => {
    const person = seated.get(inApplicationId);
    if (!person) return [];
    const { village, kecamatan } = villageWords(person.villageCode);
    return [
      {
        // A seat that somebody had given back before has no name beside it; an empty cell would look forgotten.
        diganti: left.get(outApplicationId ?? "") ?? "(tempat kosong)",
        nama: person.name,
        usaha: person.business,
        desa: village ?? "",
        kecamatan: kecamatan ?? "",
      },
    ];
  });
}

async function namesOf(tx: Pick<Tx, "$queryRaw">, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, applicant_name AS name FROM application WHERE id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
