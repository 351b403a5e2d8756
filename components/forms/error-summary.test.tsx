import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";

const SENTENCE = "Nomor urut itu belum terpakai.";

const drawn = (answered: { errors: Record<string, string>; message?: string; see?: { href: string; label: string } }) =>
  renderToStaticMarkup(
    <FormContext value={{ id: "f", values: {}, pending: false, answer: 1, ...answered }}>
      <ErrorSummary />
    </FormContext>,
  );
const times = (html: string) => html.split(SENTENCE).length - 1;

test("what a field says of itself is said once; what is more than that stays", () => {
  expect(times(drawn({ errors: { after: SENTENCE }, message: SENTENCE }))).toBe(1);
  expect(times(drawn({ errors: {}, message: SENTENCE }))).toBe(1);
  const both = drawn({ errors: { after: "Tulis angka." }, message: SENTENCE });
  expect(both).toContain("Tulis angka.");
  expect(times(both)).toBe(1);
  const see = { href: "/petugas/surat", label: "Buka buku" };
  expect(drawn({ errors: { after: SENTENCE }, message: SENTENCE, see })).toContain("Buka buku");
});
