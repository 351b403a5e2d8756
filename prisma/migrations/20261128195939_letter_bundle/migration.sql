-- CreateEnum
CREATE TYPE "bundle_form" AS ENUM ('pdf', 'zip');

-- CreateEnum
CREATE TYPE "bundle_state" AS ENUM ('waiting', 'drawing', 'done', 'failed');

-- CreateTable
CREATE TABLE "letter_bundle" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "form" "bundle_form" NOT NULL,
    "state" "bundle_state" NOT NULL DEFAULT 'waiting',
    "total" INTEGER NOT NULL DEFAULT 0,
    "made" INTEGER NOT NULL DEFAULT 0,
    "lacking" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT NOT NULL DEFAULT '',
    "storage_name" TEXT,
    "size" INTEGER,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_bundle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_bundle_storage_name_key" ON "letter_bundle"("storage_name");

-- CreateIndex
CREATE INDEX "letter_bundle_programme_id_asked_at_idx" ON "letter_bundle"("programme_id", "asked_at");

-- CreateIndex
CREATE INDEX "letter_bundle_touched_at_idx" ON "letter_bundle"("touched_at");

-- AddForeignKey
ALTER TABLE "letter_bundle" ADD CONSTRAINT "letter_bundle_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that Prisma's schema cannot state.
ALTER TABLE letter_bundle ADD CONSTRAINT letter_bundle_progress CHECK (made >= 0 AND made <= total);
ALTER TABLE letter_bundle ADD CONSTRAINT letter_bundle_file CHECK ((state = 'done') = (storage_name IS NOT NULL) AND (storage_name IS NULL) = (size IS NULL));
ALTER TABLE letter_bundle ADD CONSTRAINT letter_bundle_failure CHECK ((state = 'failed') = (failure <> ''));
-- Two presses at once make one job.
CREATE UNIQUE INDEX letter_bundle_open ON letter_bundle (programme_id, kind, form) WHERE state IN ('waiting', 'drawing');
