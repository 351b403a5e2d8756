-- CreateTable
CREATE TABLE "row_time" (
    "run_id" UUID NOT NULL,
    "row_no" INTEGER NOT NULL,
    "scope" "run_scope" NOT NULL,
    "sop_key" TEXT NOT NULL,
    "sop_version" INTEGER NOT NULL,
    "service_slug" TEXT NOT NULL,
    "kecamatan" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "office" BIGINT NOT NULL,
    "applicant" BIGINT NOT NULL,
    "outside" BIGINT NOT NULL,
    "rounds" INTEGER NOT NULL,

    CONSTRAINT "row_time_pkey" PRIMARY KEY ("run_id","row_no")
);

-- CreateTable
CREATE TABLE "row_times_due" (
    "run_id" UUID NOT NULL,

    CONSTRAINT "row_times_due_pkey" PRIMARY KEY ("run_id")
);

-- CreateIndex
CREATE INDEX "row_time_sop_key_ended_at_idx" ON "row_time"("sop_key", "ended_at");

-- AddForeignKey
ALTER TABLE "row_time" ADD CONSTRAINT "row_time_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_times_due" ADD CONSTRAINT "row_times_due_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every run of before: the worker counts them, some at a time.
INSERT INTO "row_times_due" SELECT "id" FROM "run";
