import { expect, it } from "vitest";
import { handedIn } from "./handed-in";
import type { RequirementEntry } from "./service-definition";

const entry = (key: string, part: Partial<RequirementEntry> = {}): RequirementEntry => {
  const shape = { kind: "document", required: true, row: 1, maxFiles: 2, proposed: false } as const;
  return { key, label: key, hint: "", ...shape, ...part };
};
const LIST = [
  entry("ktp", { counter: true }),
  entry("foto"),
  entry("brosur", { required: false, counter: true }),
  entry("email", { kind: "fact" }),
  entry("odd", { kind: "fact", counter: true, required: false }),
];

it.each([
  ["nothing", {}, { given: [], atOffice: [], missing: ["ktp", "foto"] }],
  [
    "all of it",
    { files: ["ktp", "foto"], facts: ["email"] },
    { given: ["ktp", "foto", "email"], atOffice: [], missing: [] },
  ],
  [
    "a paper that is brought",
    { files: ["foto"], atOffice: ["ktp"] },
    { given: ["foto"], atOffice: ["ktp"], missing: [] },
  ],
  [
    "brought and sent",
    { files: ["ktp", "foto"], atOffice: ["ktp"] },
    { given: ["ktp", "foto"], atOffice: [], missing: [] },
  ],
  ["what the desk does not take", { atOffice: ["foto", "ktp"] }, { given: [], atOffice: ["ktp"], missing: ["foto"] }],
  [
    "an optional one",
    { files: ["ktp", "foto"], atOffice: ["brosur"] },
    { given: ["ktp", "foto"], atOffice: ["brosur"], missing: [] },
  ],
  [
    "facts and unknown keys are brought by nobody",
    { files: ["ktp", "foto"], atOffice: ["odd", "email", "__proto__"] },
    { given: ["ktp", "foto"], atOffice: [], missing: [] },
  ],
])("%s", (_name, part, { given, atOffice, missing }) => {
  const answer = handedIn(LIST, { files: [], facts: [], atOffice: [], ...part });
  expect({ ...answer, missing: answer.missing.map(({ key }) => key) }).toEqual({ given, atOffice, missing });
});
