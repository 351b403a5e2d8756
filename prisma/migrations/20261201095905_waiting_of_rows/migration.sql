-- AlterTable
ALTER TABLE "row_time" ADD COLUMN "waiting" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "row_time" ALTER COLUMN "waiting" DROP DEFAULT;

-- What was kept before is counted anew from the histories, some at a time.
INSERT INTO "row_times_due" SELECT DISTINCT "run_id" FROM "row_time" ON CONFLICT DO NOTHING;
