-- CreateTable
CREATE TABLE "sop_answer" (
    "id" UUID NOT NULL,
    "sop_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sop_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sop_answer_sop_key_id_idx" ON "sop_answer"("sop_key", "id");

-- AddForeignKey
ALTER TABLE "sop_answer" ADD CONSTRAINT "sop_answer_sop_key_fkey" FOREIGN KEY ("sop_key") REFERENCES "sop"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_answer" ADD CONSTRAINT "sop_answer_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the office said stays; a later answer stands beside it.
CREATE TRIGGER sop_answer_append_only BEFORE UPDATE OR DELETE ON sop_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
