-- AlterTable
ALTER TABLE "application" ADD COLUMN     "no_kk_hash" TEXT;

-- CreateIndex
CREATE INDEX "application_no_kk_hash_idx" ON "application"("no_kk_hash");
