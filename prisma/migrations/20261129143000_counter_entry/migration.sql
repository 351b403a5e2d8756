-- CreateTable
CREATE TABLE "counter_entry" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "known_person_id" UUID,
    "statement" TEXT,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "counter_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "counter_entry_draft_id_key" ON "counter_entry"("draft_id");

-- CreateIndex
CREATE INDEX "counter_entry_staff_id_begun_at_idx" ON "counter_entry"("staff_id", "begun_at");

-- AddForeignKey
ALTER TABLE "counter_entry" ADD CONSTRAINT "counter_entry_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_entry" ADD CONSTRAINT "counter_entry_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_entry" ADD CONSTRAINT "counter_entry_known_person_id_fkey" FOREIGN KEY ("known_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "counter_entry" ADD CONSTRAINT "counter_entry_statement" CHECK ("statement" IN ('ticked', 'sheet'));
