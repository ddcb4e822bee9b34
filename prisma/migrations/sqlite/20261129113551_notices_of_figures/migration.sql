-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "periodFrom" TEXT;
ALTER TABLE "Notice" ADD COLUMN "unitCode" TEXT;

-- CreateIndex
CREATE INDEX "Notice_periodFrom_unitCode_idx" ON "Notice"("periodFrom", "unitCode");
