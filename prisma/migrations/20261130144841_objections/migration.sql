-- AlterTable
ALTER TABLE "open_duty" ADD COLUMN     "objection" TEXT;
