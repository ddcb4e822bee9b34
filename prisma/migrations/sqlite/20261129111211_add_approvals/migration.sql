-- DropIndex
DROP INDEX "Figure_sums_idx";

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN "approval" TEXT;

-- CreateTable
CREATE TABLE "Approval" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "decidedById" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    CONSTRAINT "Approval_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApprovalFigure" (
    "approvalId" INTEGER NOT NULL,
    "figureId" INTEGER NOT NULL,

    PRIMARY KEY ("approvalId", "figureId"),
    CONSTRAINT "ApprovalFigure_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApprovalFigure_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ApprovalFigure_figureId_idx" ON "ApprovalFigure"("figureId");

-- CreateIndex
CREATE INDEX "Figure_sums_idx" ON "Figure"("indicatorSlug", "unitCode", "periodMiddle", "current", "numerator", "denominator", "value", "periodFrom", "periodTo", "days", "revision", "sample", "enteredAt", "approval");

-- CreateIndex
CREATE INDEX "Figure_approval_idx" ON "Figure"("approval");

-- What was decided is never altered.
CREATE TRIGGER "Approval_never_updated" BEFORE UPDATE ON "Approval"
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER "Approval_never_deleted" BEFORE DELETE ON "Approval"
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER "ApprovalFigure_never_updated" BEFORE UPDATE ON "ApprovalFigure"
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER "ApprovalFigure_never_deleted" BEFORE DELETE ON "ApprovalFigure"
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;
