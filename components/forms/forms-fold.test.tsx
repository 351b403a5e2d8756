import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { ToldForms } from "./form-context";
import { FormsFold } from "./forms-fold";

vi.mock("next/navigation", () => ({ usePathname: () => "/petugas/tugas" }));

const drawn = (form: string, page = "/petugas/tugas") =>
  renderToStaticMarkup(
    <ToldForms brought={{ form, page, answer: { ...EMPTY_FORM, ok: false, message: "Tulis alasannya." } }}>
      <FormsFold forms={["gabung", "semua"]} summary="Undangan">
        isi
      </FormsFold>
    </ToldForms>,
  );

test("what a form in it was answered without a script lies open; another form or page leaves it shut", () => {
  expect(drawn("semua")).toMatch(/<details open=""/);
  expect(drawn("lain")).toMatch(/<details class/);
  expect(drawn("semua", "/petugas/surat")).toMatch(/<details class/);
});
