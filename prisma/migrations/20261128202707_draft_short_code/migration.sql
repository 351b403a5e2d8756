-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "code_cipher" BYTEA,
ADD COLUMN     "code_key_id" TEXT,
ADD COLUMN     "short_hash" TEXT;

-- CreateIndex
CREATE INDEX "draft_short_hash_idx" ON "draft"("short_hash");

-- A short code can be used only with what it opens.
ALTER TABLE "draft" ADD CONSTRAINT "draft_code_whole" CHECK (num_nulls("short_hash", "code_cipher", "code_key_id") IN (0, 3));
