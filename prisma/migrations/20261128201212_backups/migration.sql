-- CreateEnum
CREATE TYPE "backup_state" AS ENUM ('running', 'whole', 'failed');

-- CreateTable
CREATE TABLE "backup" (
    "id" TEXT NOT NULL,
    "state" "backup_state" NOT NULL DEFAULT 'running',
    "place" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "moment" TIMESTAMPTZ(3),
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,
    "cases" INTEGER NOT NULL DEFAULT 0,
    "sentence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restoration" (
    "id" SERIAL NOT NULL,
    "backup_id" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "restored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "numbers_checked_at" TIMESTAMPTZ(3),
    "numbers_checked_by" TEXT,
    "skipped" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "restoration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_started_at_idx" ON "backup"("started_at");
