-- CreateTable
CREATE TABLE "Committee" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Unit" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "committeeCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentCode" TEXT,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "successorCode" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Unit_committeeCode_fkey" FOREIGN KEY ("committeeCode") REFERENCES "Committee" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnitAlias" (
    "unitCode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("unitCode", "text"),
    CONSTRAINT "UnitAlias_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
    "slug" TEXT NOT NULL PRIMARY KEY,
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
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "IndicatorAlias" (
    "indicatorSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("indicatorSlug", "text"),
    CONSTRAINT "IndicatorAlias_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Target" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorSlug" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "comparator" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "document" TEXT NOT NULL,
    CONSTRAINT "Target_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorSlug" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "periodMiddle" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "value" REAL,
    "note" TEXT,
    "source" TEXT,
    "revision" INTEGER NOT NULL,
    "reason" TEXT,
    "enteredById" TEXT,
    "enteredAt" DATETIME NOT NULL,
    "current" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL,
    CONSTRAINT "Figure_indicatorSlug_fkey" FOREIGN KEY ("indicatorSlug") REFERENCES "Indicator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "language" TEXT
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "committeeCode", "unitCode"),
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_committeeCode_fkey" FOREIGN KEY ("committeeCode") REFERENCES "Committee" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conversation" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Unit_committeeCode_idx" ON "Unit"("committeeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Target_indicatorSlug_unitCode_year_key" ON "Target"("indicatorSlug", "unitCode", "year");

-- CreateIndex
CREATE INDEX "Figure_sums_idx" ON "Figure"("indicatorSlug", "unitCode", "periodMiddle", "current", "numerator", "denominator", "value", "periodFrom", "periodTo", "days", "revision", "sample", "enteredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_indicatorSlug_unitCode_periodTo_periodFrom_revision_key" ON "Figure"("indicatorSlug", "unitCode", "periodTo", "periodFrom", "revision");
