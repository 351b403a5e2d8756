import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { ListedRequest } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { CameBack, CorrectionRequests } from "./correction-requests";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: unknown }) => <a href={href}>{children as string}</a>,
}));

const request: ListedRequest = {
  no: 1,
  at: new Date("2026-11-23T01:00:00Z"),
  dueOn: "2026-11-30",
  answeredAt: new Date("2026-11-24T01:00:00Z"),
  items: [
    { kind: "requirement", key: "ktp", label: "KTP", reason: "Buram.", state: "answered", change: null },
    {
      kind: "answer",
      key: "business.businessName",
      label: "Nama usaha",
      reason: "Tulis lengkap.",
      state: "accepted",
      change: { key: "business.businessName", before: "Warung Siti", after: "Warung Bu Siti" },
    },
  ],
};
const view = (change: Partial<Pick<OpenedCase, "requests" | "cameBack">> = {}) =>
  Object.assign({ reference: "26NK7F3Q9XMC", requests: [request], cameBack: true }, change) as OpenedCase;
const paper = (id: string, superseded: boolean) => ({ id, requirementKey: "ktp", superseded }) as ListedDocument;

test("a request says when, what has become of each item, and what changed", () => {
  const html = renderToStaticMarkup(
    <CorrectionRequests view={view()} documents={[paper("lama", true), paper("baru", false)]} />,
  );
  for (const words of ["Permintaan 1", "dijawab, belum diputuskan", "diterima", "<ins>Bu </ins>", "Senin, 30 November"])
    expect(html).toContain(words);
  expect(html).toContain("?berkas=baru&amp;sanding=lama#meja");
});

test("a picture without a former one is compared with nothing; without requests nothing is shown", () => {
  const one = renderToStaticMarkup(<CorrectionRequests view={view()} documents={[paper("baru", false)]} />);
  expect(one).not.toContain("sanding=");
  expect(renderToStaticMarkup(<CorrectionRequests view={view({ requests: [] })} documents={[]} />)).toBe("");
});

test("the mark of a case that came back names what was answered, until somebody goes on with it", () => {
  const html = renderToStaticMarkup(<CameBack view={view()} />);
  expect(html).toContain("Perbaikan masuk Selasa, 24 November 2026");
  expect(html).toContain("KTP, Nama usaha.");
  expect(renderToStaticMarkup(<CameBack view={view({ cameBack: false })} />)).toBe("");
});
