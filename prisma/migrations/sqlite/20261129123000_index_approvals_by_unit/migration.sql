-- DropIndex
DROP INDEX "Figure_approval_idx";

-- CreateIndex
CREATE INDEX "Figure_approval_unitCode_idx" ON "Figure"("approval", "unitCode");
