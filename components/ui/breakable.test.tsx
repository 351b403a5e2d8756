import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Breakable } from "./breakable";

const written = (text: string) => renderToStaticMarkup(<Breakable text={text} />);

test("ordinary names stay one text, whose words stay whole", () => {
  expect(written("Baiq Ida Husniati – Ketak Lestari Ida")).toBe("<span>Baiq Ida Husniati – Ketak Lestari Ida</span>");
});

test("a word that no column holds may be broken, and loses no letter", () => {
  const long = "Keripikpisang".repeat(10).slice(0, 120);
  const html = written(`Usaha ${long} Jaya`);
  expect(html.match(/<wbr\/>/g)?.length).toBeGreaterThanOrEqual(8);
  expect(html.replace(/<[^>]+>/g, "")).toBe(`Usaha ${long} Jaya`);
  expect(written("😀".repeat(40)).replace(/<[^>]+>/g, "")).toBe("😀".repeat(40));
});
