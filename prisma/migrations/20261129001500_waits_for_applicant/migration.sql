-- DropIndex
DROP INDEX "open_duty_role_due_at_run_id_idx";

-- AlterTable
ALTER TABLE "open_duty" ADD COLUMN     "waits_for_applicant" BOOLEAN NOT NULL DEFAULT false;

-- What stands in the queue already: the applicant's own duty, and where nothing is left to decide but papers that are brought.
UPDATE "open_duty" d SET "waits_for_applicant" = true
WHERE d."role" = 'pemohon' OR (
  EXISTS (
    SELECT 1 FROM "application_requirement" q
    WHERE q."application_id" = d."application_id" AND q."row_no" <= d."row_no" AND q."state" NOT IN ('accepted', 'waived')
  ) AND NOT EXISTS (
    SELECT 1 FROM "application_requirement" q
    WHERE q."application_id" = d."application_id" AND q."row_no" <= d."row_no" AND q."state" NOT IN ('accepted', 'waived')
      AND NOT (q."state" = 'missing' AND EXISTS (
        SELECT 1 FROM "history_event" e
        WHERE e."run_id" = d."run_id" AND e."type" = 'submitted' AND e."payload"->'atOffice' @> to_jsonb(q."key")
      ))
  )
);

-- CreateIndex
CREATE INDEX "open_duty_role_waits_for_applicant_due_at_run_id_idx" ON "open_duty"("role", "waits_for_applicant", "due_at", "run_id");

-- Its condition is that of lib/cases/late-duties.ts.
DROP INDEX open_duty_office_due;
CREATE INDEX open_duty_office_due ON open_duty (service_slug, due_at, run_id) WHERE NOT waits_for_applicant;
