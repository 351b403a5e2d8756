import { describe, expect, it } from "vitest";
import { SERVICE_SLUGS } from "../services";
import { isComplete, PRE_SCREEN, type PreScreenAnswers, readPreScreen, recommend } from ".";
import { WISHED } from "./questions";

/** Every answer to every question: 6 × 4 × 3 × 2. */
const ALL = PRE_SCREEN.reduce<Record<string, string>[]>(
  (sofar, { key, choices }) => sofar.flatMap((one) => choices.map(({ value }) => Object.assign({ [key]: value }, one))),
  [{}],
) as PreScreenAnswers[];

const answers = (perlu: PreScreenAnswers["perlu"], usaha: PreScreenAnswers["usaha"], nib: PreScreenAnswers["nib"]) =>
  ({ perlu, usaha, nib, lokasi: "lombok_barat" }) as const;

describe("which service", () => {
  it.each([
    [answers("izin", "produk", "belum"), "nib"],
    [answers("izin", "rencana", "tidak_tahu"), "nib"],
    [answers("izin", "dagang", "sudah"), "lapak"],
    [answers("tempat", "dagang", "belum"), "lapak"],
    [answers("tempat", "jasa", "belum"), "nib"],
    [answers("tempat", "rencana", "belum"), "pelatihan"],
    [answers("alat", "jasa", "sudah"), "peralatan"],
    [answers("alat", "rencana", "sudah"), "pelatihan"],
    [answers("pembeli", "produk", "belum"), "promosi"],
    [answers("pembeli", "dagang", "sudah"), "lapak"],
    [answers("ilmu", "rencana", "belum"), "pelatihan"],
    [answers("belum_tahu", "rencana", "belum"), "pelatihan"],
    [answers("belum_tahu", "produk", "belum"), "nib"],
    [answers("belum_tahu", "produk", "sudah"), "promosi"],
    [answers("belum_tahu", "jasa", "sudah"), "peralatan"],
  ])("%o: %s", (given, first) => {
    expect(recommend(given).first).toBe(first);
  });
});

describe("whatever is answered", () => {
  it("is all there is", () => {
    expect(ALL).toHaveLength(144);
  });

  it.each(ALL)("%o has a way on, and a reason for each service that does not fit", (given) => {
    const { first, refused, others } = recommend(given);
    expect([first, refused?.slug, ...others.map(({ slug }) => slug)].filter(Boolean).toSorted()).toEqual(
      [...SERVICE_SLUGS].toSorted(),
    );
    // Only a business outside of the regency fits nothing; its way on is elsewhere, and the page says where.
    expect(first === null).toBe(given.lokasi === "luar");
    expect(others.every(({ slug }) => slug !== first)).toBe(true);
    // What was asked for is either proposed or refused by name with a whole sentence.
    const wished = WISHED[given.perlu];
    expect(refused === null).toBe(wished === null || first === wished);
    for (const { obstacle } of [...(refused ? [refused] : []), ...others])
      if (obstacle) expect(obstacle).toMatch(/^[A-Z].*\.$/);
    // Those that fit come before those that do not.
    const fits = others.map(({ obstacle }) => obstacle === null);
    expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe("what an address says", () => {
  it("is read where a question offers it, and nothing else", () => {
    const { given, missing } = readPreScreen({ perlu: ["alat", "ilmu"], usaha: "constructor", nib: "__proto__" });
    expect(given).toMatchObject({ perlu: "alat" });
    expect(missing).toEqual(["usaha", "nib", "lokasi"]);
    expect(isComplete(given)).toBe(false);
  });

  it("is whole when each was answered", () => {
    const read = readPreScreen(answers("alat", "jasa", "belum"));
    expect([isComplete(read.given), read.missing]).toEqual([true, []]);
  });
});
