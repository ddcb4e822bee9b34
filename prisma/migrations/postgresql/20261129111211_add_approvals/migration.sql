-- DropIndex
DROP INDEX "Figure_sums_idx";

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "approval" TEXT;

-- CreateTable
CREATE TABLE "Approval" (
    "id" SERIAL NOT NULL,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalFigure" (
    "approvalId" INTEGER NOT NULL,
    "figureId" INTEGER NOT NULL,

    CONSTRAINT "ApprovalFigure_pkey" PRIMARY KEY ("approvalId","figureId")
);

-- CreateIndex
CREATE INDEX "ApprovalFigure_figureId_idx" ON "ApprovalFigure"("figureId");

-- CreateIndex
CREATE INDEX "Figure_sums_idx" ON "Figure"("indicatorSlug", "unitCode", "periodMiddle", "current", "numerator", "denominator", "value", "periodFrom", "periodTo", "days", "revision", "sample", "enteredAt", "approval");

-- CreateIndex
CREATE INDEX "Figure_approval_idx" ON "Figure"("approval");

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalFigure" ADD CONSTRAINT "ApprovalFigure_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalFigure" ADD CONSTRAINT "ApprovalFigure_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided is never altered.
-- Its semicolons are written \x3B, since the script is cut into statements at every other one.
CREATE FUNCTION "refuse_approval_change"() RETURNS trigger LANGUAGE plpgsql AS
    E'BEGIN RAISE EXCEPTION \'decisions are append-only\'\x3B END\x3B';
CREATE TRIGGER "Approval_never_changed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Approval"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_approval_change"();
CREATE TRIGGER "ApprovalFigure_never_changed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ApprovalFigure"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_approval_change"();
