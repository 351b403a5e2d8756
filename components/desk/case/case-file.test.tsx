import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { CaseFile } from "./case-file";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: unknown }) => <a href={href}>{children as string}</a>,
}));

const AT = new Date("2026-11-23T01:00:00Z");

const view = {
  reference: "26NK7F3Q9XMC",
  service: { slug: "nib", name: "Bantuan NIB" },
  applicantName: "Siti Aminah",
  businessName: "Warung Siti",
  submittedAt: AT,
  status: "in_progress",
  sop: { key: "nib", version: 1 },
  state: { reason: null, outcome: null },
  programme: null,
  nikMasked: "520101••••••••••",
  issued: { nib: "9120001234567", issuedOn: "2026-11-23", kbli: null, risk: "rendah", handedOver: null },
  answers: [{ key: "identity.name", label: "Nama sesuai KTP", value: "Siti Aminah", asked: true, correctable: true }],
  officeChanges: [
    {
      key: "identity.name",
      label: "Nama sesuai KTP",
      own: "Sti",
      now: "Siti Aminah",
      reason: "Ejaan.",
      by: "Rina",
      at: AT,
    },
  ],
  correctable: [],
  requirements: [{ key: "ktp", label: "KTP", state: "accepted", reason: null, value: null }],
  requests: [
    {
      no: 1,
      at: AT,
      dueOn: "2026-11-30",
      answeredAt: null,
      items: [{ kind: "requirement", key: "ktp", label: "KTP", reason: "Buram." }],
    },
  ],
  history: [{ seq: 1, at: AT, actor: "Pemohon", what: "Permohonan diajukan", detail: null, round: 1, isHold: false }],
} as unknown as CaseView;

const documents = [
  {
    id: "a",
    kind: "requirement",
    requirementKey: "ktp",
    name: "ktp-lama.jpg",
    size: 2000,
    createdAt: AT,
    superseded: true,
  },
  { id: "b", kind: "output", requirementKey: null, name: "nib.pdf", size: 2000, createdAt: AT, superseded: false },
] as unknown as ListedDocument[];

test("cover, answers with who changed them, papers with their decisions, requests and history stand on one sheet", () => {
  const html = renderToStaticMarkup(<CaseFile view={view} documents={documents} printedBy="Rina" now={AT} />);
  for (const words of [
    "Berkas permohonan 26NK-7F3Q-9XMC",
    "oleh Rina",
    "520101••••••••••",
    "Diubah Rina: Ejaan. Pemohon menulis “Sti”.",
    "9120001234567",
    "diterima",
    "ktp-lama.jpg",
    "versi lama",
    "nib.pdf",
    "KTP: Buram.",
    "1. Permohonan diajukan",
  ])
    expect(html).toContain(words);
  expect(html).not.toContain("Ubah<");
});

test("what stands under the name of the file is of the next rank, so that whoever hears it loses no place", () => {
  const html = renderToStaticMarkup(<CaseFile view={view} documents={documents} printedBy="Rina" now={AT} />);
  const ranks = [...html.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank));
  expect(ranks.slice(0, 2)).toEqual([1, 2]);
  for (const [place, rank] of ranks.slice(1).entries()) expect(rank - (ranks[place] ?? 0)).toBeLessThanOrEqual(1);
});
