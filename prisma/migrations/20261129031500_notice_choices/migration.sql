-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "notice_choices" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "morning_digest" (
    "staff_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "morning_digest_pkey" PRIMARY KEY ("staff_id","day")
);

-- AddForeignKey
ALTER TABLE "morning_digest" ADD CONSTRAINT "morning_digest_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- That a duty is open is told once, as its lateness is.
ALTER TABLE "escalation" DROP CONSTRAINT "escalation_stage";
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_stage" CHECK ("stage" IN ('opened', 'due_soon', 'overdue', 'above'));

-- What has opened lately and nobody holds: the sweep that tells of new duties.
CREATE INDEX "open_duty_new" ON "open_duty" ("opened_at", "run_id") WHERE "claimed_by_id" IS NULL AND NOT "waits_for_applicant";
