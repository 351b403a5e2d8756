-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "rests_by_id" UUID,
ADD COLUMN     "rests_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "staff_invite" ADD COLUMN     "issued_by_id" UUID;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_rests_by_id_fkey" FOREIGN KEY ("rests_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invite" ADD CONSTRAINT "staff_invite_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
