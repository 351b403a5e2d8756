import { expect, test } from "vitest";
import { cameraRefusal } from "./camera";

test("a camera that gives nothing says why and what to do instead", () => {
  expect(cameraRefusal(new DOMException("", "NotAllowedError"))).toMatch(/^Kamera tidak diizinkan\./);
  expect(cameraRefusal(new DOMException("", "NotFoundError"))).toContain("tidak punya kamera");
  expect(cameraRefusal(new DOMException("", "NotReadableError"))).toContain("program lain");
  for (const other of [null, new Error("x"), new DOMException("", "constructor"), new DOMException("", "AbortError")])
    expect(cameraRefusal(other)).toContain("atau pilih berkas dari pemindai");
});
