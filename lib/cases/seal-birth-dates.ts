import "server-only";
import { type IdentitySecrets, joinSecrets, type StoredAnswers, splitSecrets } from "@/lib/domain/answers";
import { open, seal } from "@/lib/platform/crypto";
import { db, type Tx } from "@/lib/platform/db";

const BATCH = 200;

/**
 * Cases of before the birth date was sealed: it moves from the answers to the NIK, and the year stays. Nothing else of
 * them changes. Harmless when repeated; finds nothing once all are done.
 */
export async function sealBirthDates(): Promise<number> {
  for (let sealed = 0; ; ) {
    const many = await db().$transaction(sealSome);
    sealed += many;
    if (many === 0) return sealed;
  }
}

type Row = { id: string; answers: StoredAnswers; identityCipher: Uint8Array; identityKeyId: string };

async function sealSome(tx: Tx): Promise<number> {
  // The condition is that of its index (migration 20261128150000_birth_date_sealed).
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, answers, identity_cipher AS "identityCipher", identity_key_id AS "identityKeyId" FROM application
    WHERE answers #> '{identity,birthDate}' IS NOT NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  for (const row of rows) {
    const known = JSON.parse(open(row.identityCipher, row.identityKeyId)) as Omit<IdentitySecrets, "birthDate">;
    const { stored, secrets } = splitSecrets(joinSecrets(row.answers, known));
    const { cipher, keyId } = seal(JSON.stringify(secrets));
    await tx.$executeRaw`
      UPDATE application SET answers = ${JSON.stringify(stored)}::jsonb, identity_cipher = ${cipher}, identity_key_id = ${keyId}
      WHERE id = ${row.id}::uuid`;
  }
  return rows.length;
}
