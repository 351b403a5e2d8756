-- AlterEnum
ALTER TYPE "grant_kind" ADD VALUE 'an';

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "decree" TEXT NOT NULL DEFAULT '';
