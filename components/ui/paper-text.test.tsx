import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PaperText } from "./paper-text";

it("what is short stands as it is", () => {
  expect(renderToStaticMarkup(<PaperText text="Keripik pisang" most={20} />)).toBe("Keripik pisang");
});

it("what is long is whole on the screen, and on paper ends with three dots", () => {
  const html = renderToStaticMarkup(<PaperText text="Keripik pisang dan singkong" most={15} />);
  const part = (look: string) => new RegExp(`<span${look}>([^<]*)</span>`).exec(html)?.[1];
  expect(`${part("")}${part(' class="no-print"')}`).toBe("Keripik pisang dan singkong");
  expect(part("")).toBe("Keripik pisang");
  expect(part(' class="hidden print:inline"')).toBe("…");
});
