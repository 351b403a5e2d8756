import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { DocumentField } from "./document-field";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

test("why a paper is asked for again stands below the heading that names it, and before all else", async () => {
  const field = await DocumentField({
    owner: { kind: "correction", reference: "26TQ6RZX9TD7", applicationId: "a" },
    requirement: { key: "ktp", label: "KTP", hint: "Foto asli.", required: true, maxFiles: 2 },
    documents: [],
    reason: "Fotonya buram",
    back: "/lacak/26TQ6RZX9TD7",
  });
  const html = renderToStaticMarkup(field);
  const places = ["</h3>", "Fotonya buram", "Foto asli.", "Kirim paling banyak"].map((words) => html.indexOf(words));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});
