-- AlterTable
ALTER TABLE "document" ADD COLUMN     "delivery_id" UUID;

-- CreateIndex
CREATE INDEX "document_delivery_id_idx" ON "document"("delivery_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "programme_letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A proof belongs to its delivery.
ALTER TABLE document DROP CONSTRAINT document_belongs;
ALTER TABLE document ADD CONSTRAINT document_belongs CHECK (num_nonnulls(draft_id, application_id, run_id, letter_id, incoming_id, delivery_id) >= 1);
