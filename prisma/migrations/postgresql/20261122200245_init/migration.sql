-- CreateTable
CREATE TABLE "Committee" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Committee_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Unit" (
    "code" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentCode" TEXT,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "successorCode" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "UnitAlias" (
    "unitCode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "UnitAlias_pkey" PRIMARY KEY ("unitCode","text")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "slug" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "measureVi" TEXT NOT NULL,
    "measureEn" TEXT NOT NULL,
    "accumulation" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "numeratorVi" TEXT,
    "numeratorEn" TEXT,
    "denominatorVi" TEXT,
    "denominatorEn" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "IndicatorAlias" (
    "indicatorSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "IndicatorAlias_pkey" PRIMARY KEY ("indicatorSlug","text")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" SERIAL NOT NULL,
    "indicatorSlug" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "comparator" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" SERIAL NOT NULL,
    "indicatorSlug" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "periodMiddle" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "value" DOUBLE PRECISION,
    "note" TEXT,
    "source" TEXT,
    "revision" INTEGER NOT NULL,
    "reason" TEXT,
    "enteredById" TEXT,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "current" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","committeeCode","unitCode")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "chat" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("chat")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Unit_committeeCode_idx" ON "Unit"("committeeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Target_indicatorSlug_unitCode_year_key" ON "Target"("indicatorSlug", "unitCode", "year");

-- CreateIndex
CREATE INDEX "Figure_sums_idx" ON "Figure"("indicatorSlug", "unitCode", "periodMiddle", "current", "numerator", "denominator", "value", "periodFrom", "periodTo", "days", "revision", "sample", "enteredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_indicatorSlug_unitCode_periodTo_periodFrom_revision_key" ON "Figure"("indicatorSlug", "unitCode", "periodTo", "periodFrom", "revision");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_committeeCode_fkey" FOREIGN KEY ("committeeCode") REFERENCES "Committee"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitAlias" ADD CONSTRAINT "UnitAlias_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorAlias" ADD CONSTRAINT "IndicatorAlias_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_committeeCode_fkey" FOREIGN KEY ("committeeCode") REFERENCES "Committee"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
