import { expect, test } from "vitest";
import { substitutes } from "./substitute-form";

type Waiting = Parameters<typeof substitutes>[0][number];

test("whoever gave the seat back comes last among the substitutes, and is named so", () => {
  const one = (applicantName: string, leftBefore: boolean) =>
    ({
      applicationId: applicantName,
      applicantName,
      businessName: "Keripik",
      reference: "26T6M7898PCG",
      leftBefore,
    }) as Waiting;
  const labels = substitutes([one("Dewi", true), one("Tini", false)]).map(({ label }) => label);
  expect(labels).toEqual([
    "Tini, Keripik (26T6-M789-8PCG)",
    "Dewi, Keripik (26T6-M789-8PCG), sudah keluar dari kegiatan ini",
  ]);
});
