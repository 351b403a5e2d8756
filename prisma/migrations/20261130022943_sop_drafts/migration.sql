-- AlterTable
ALTER TABLE "sop_version" ADD COLUMN     "walks" JSONB;

-- CreateTable
CREATE TABLE "sop_draft" (
    "id" UUID NOT NULL,
    "sop_key" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "effective_from" DATE,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sop_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sop_draft_step" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "press" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sop_draft_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sop_draft_sop_key_id_idx" ON "sop_draft"("sop_key", "id");

-- CreateIndex
CREATE INDEX "sop_draft_step_draft_id_id_idx" ON "sop_draft_step"("draft_id", "id");

-- AddForeignKey
ALTER TABLE "sop_draft" ADD CONSTRAINT "sop_draft_sop_key_fkey" FOREIGN KEY ("sop_key") REFERENCES "sop"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_draft_step" ADD CONSTRAINT "sop_draft_step_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "sop_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_draft_step" ADD CONSTRAINT "sop_draft_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open draft of a SOP, whoever begins it at once.
CREATE UNIQUE INDEX "sop_draft_open" ON "sop_draft" ("sop_key") WHERE "ended_at" IS NULL;

-- What was pressed stays.
CREATE TRIGGER sop_draft_step_append_only BEFORE UPDATE OR DELETE ON sop_draft_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
