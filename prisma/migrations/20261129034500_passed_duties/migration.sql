-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "services" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "stands_for_id" UUID;

-- CreateTable
CREATE TABLE "passed_duty" (
    "grant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "duty_id" TEXT NOT NULL,
    "deputy_id" UUID NOT NULL,
    "absent_id" UUID NOT NULL,
    "passed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "passed_duty_pkey" PRIMARY KEY ("grant_id","run_id","duty_id")
);

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_stands_for_id_fkey" FOREIGN KEY ("stands_for_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passed_duty" ADD CONSTRAINT "passed_duty_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passed_duty" ADD CONSTRAINT "passed_duty_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passed_duty" ADD CONSTRAINT "passed_duty_absent_id_fkey" FOREIGN KEY ("absent_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What has not come back: few, and asked for every hour.
CREATE INDEX "passed_duty_out" ON "passed_duty" ("grant_id") WHERE "settled_at" IS NULL;
