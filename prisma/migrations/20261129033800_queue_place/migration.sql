-- An answered correction stands on top of the queue, what waits for the applicant at its end. A constant default needs no
-- rewrite of the table; only the rows of the two exceptions are touched.
ALTER TABLE "open_duty" ADD COLUMN     "place" SMALLINT NOT NULL DEFAULT 1;
UPDATE "open_duty" SET "place" = 2 WHERE "waits_for_applicant";
UPDATE "open_duty" d SET "place" = 0 FROM "application" a
  WHERE a."id" = d."application_id" AND a."came_back_at" IS NOT NULL AND NOT d."waits_for_applicant";
ALTER TABLE "open_duty" ADD CONSTRAINT "open_duty_place" CHECK ("place" BETWEEN 0 AND 2);

DROP INDEX "open_duty_role_waits_for_applicant_due_at_run_id_idx";
CREATE INDEX "open_duty_role_place_due_at_run_id_idx" ON "open_duty"("role", "place", "due_at", "run_id");
