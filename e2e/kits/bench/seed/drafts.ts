import { paper } from "@/e2e/kits/faults/paper";
import { typedOf } from "@/lib/domain/forms/typed";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { whatIsSent } from "@/lib/features/drafts/what-is-sent.schema";
import { senderContextFor } from "@/lib/platform/context/outside";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { editVersion } from "@/lib/platform/edit-version";
import { answersOf } from "@/lib/testing/office";
import { QUESTIONS, REQUIRED, typedFor } from "@/lib/testing/services";

/** What a browser holds of a whole draft, the id that its one submit carries, and the version of what its page of checking shows. */
export type DraftInHand = { code: string; requestId: string; shown: string };
type Copy = { code: string; requestId: string; serial: number; papers: { id: string; key: string }[] };

const NIK = "5201014107900001";

/** Drafts of a NIB with everything answered and every paper handed in: the first by the portal's own commands, the others its copies. */
export async function givenDrafts(count: number): Promise<DraftInHand[]> {
  const { draftId, resumeCode } = await wholeDraft();
  const select = { requestId: true, documents: { select: { id: true, requirementKey: true } } };
  const source = await db().draft.findUniqueOrThrow({ where: { id: draftId }, select });
  const papers = source.documents.map(({ id, requirementKey }) => ({ id, key: requirementKey ?? "" }));
  // Each by a phone of its own: one person sends a few a day at most.
  const sealed = Array.from({ length: count - 1 }, (_, index) => seal(JSON.stringify(contentOf(index + 1))));
  const copies = await db().$queryRaw<Copy[]>`
    WITH made AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, gen_random_uuid() AS request_id, 'bench-' || gen_random_uuid() AS code,
        decode(cipher, 'base64') AS cipher, serial
      FROM unnest(${sealed.map(({ cipher }) => Buffer.from(cipher).toString("base64"))}::text[]) WITH ORDINALITY AS given(cipher, serial)),
    drafts AS (
      INSERT INTO draft (id, resume_hash, service_slug, answers_cipher, answers_key_id, revision, request_id, expires_at, created_at, updated_at)
      SELECT m.id, encode(sha256(m.code::bytea), 'hex'), d.service_slug, m.cipher, d.answers_key_id, d.revision, m.request_id,
        d.expires_at, d.created_at, d.updated_at
      FROM made m, draft d WHERE d.id = ${draftId}::uuid RETURNING id),
    documents AS (
      INSERT INTO document (id, draft_id, kind, requirement_key, name, content_type, size, sha256, storage_name, uploaded_by, created_at)
      SELECT gen_random_uuid(), m.id, o.kind, o.requirement_key, o.name, o.content_type, o.size, o.sha256, gen_random_uuid()::text,
        o.uploaded_by, o.created_at
      FROM made m, document o WHERE o.draft_id = ${draftId}::uuid AND (SELECT count(*) FROM drafts) > 0
      RETURNING draft_id, id, requirement_key)
    SELECT m.code, m.request_id AS "requestId", m.serial::int,
      json_agg(json_build_object('id', d.id, 'key', d.requirement_key)) AS papers
    FROM made m JOIN documents d ON d.draft_id = m.id GROUP BY m.code, m.request_id, m.serial`;
  const first = { code: resumeCode, requestId: source.requestId, serial: 0, papers };
  return [first, ...copies].map(inHand);
}

function inHand({ code, requestId, serial, papers }: Copy): DraftInHand {
  const beside = { files: papers, atOffice: [], wishedProgrammeId: null };
  return { code, requestId, shown: editVersion(whatIsSent(typedOf(contentOf(serial)), beside)) };
}

function contentOf(serial: number) {
  const phone = `+628${String(1_200_000_000 + serial)}`;
  const answers = answersOf({ nik: NIK, npwp: NIK, phone, email: "siti@contoh.test" });
  const typed = typedFor("nib", { ...answers, service: QUESTIONS.nib });
  const saved = (section: keyof typeof typed) => ({
    typed: typed[section] ?? {},
    revision: 1,
    tab: "",
    turn: 0,
    passed: true,
    savedAt: new Date().toISOString(),
  });
  return { identity: saved("identity"), business: saved("business"), service: saved("service") };
}

async function wholeDraft() {
  const content = contentOf(0);
  const draft = await db().$transaction((tx) => createDraft(tx, { slug: "nib", content, now: new Date() }));
  for (const requirement of REQUIRED.nib) {
    const target = { kind: "draft" as const, draftId: draft.draftId, requirement, maxFiles: 5, by: "pemohon" as const };
    const file = await saveFile(await senderContextFor(target), target, {
      name: `${requirement}.pdf`,
      bytes: paper(requirement),
    });
    if (!file.ok) throw new Error(file.sentence);
  }
  return draft;
}
