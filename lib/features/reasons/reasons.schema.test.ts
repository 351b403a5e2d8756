import { expect, test } from "vitest";
import { AddReason } from "./reasons.schema";

test.each([
  [{ requirement: "ktp", decision: "rejected", sentence: "Foto KTP buram." }, true],
  [{ requirement: "", decision: "waived", sentence: "Tidak diperlukan." }, true],
  [{ decision: "waived", sentence: "Tidak diperlukan." }, true],
  [{ requirement: "ktp", decision: "accepted", sentence: "Foto KTP buram." }, false],
  [{ requirement: "ktp'; --", decision: "rejected", sentence: "Foto KTP buram." }, false],
  [{ requirement: "ktp", decision: "rejected", sentence: " . " }, false],
  [{ requirement: "ktp", decision: "rejected", sentence: "a".repeat(301) }, false],
  [{ requirement: "ktp", decision: "rejected", sentence: "Foto KTP buram.", position: "1" }, false],
])("%j: %s", (sent, taken) => {
  expect(AddReason.safeParse(sent).success).toBe(taken);
});
