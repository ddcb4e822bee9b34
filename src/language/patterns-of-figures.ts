import { type Pattern, spread } from './pattern.ts'

const targets = 'tieu target targets'

/** How figures are asked for: rates, rankings, targets, the scorecard. */
export const patternsOfFigures: readonly Pattern[] = [
  spread('target', /\b(is|are) .*\bon target\b/, 'rate', 3.2),
  spread('far close', /\bhow (far|close)\b.*\btargets?\b/, 'rate', 3.2),
  spread(
    targets,
    /(?<!\b(can|phai|duoc|muc) )\b(dat|vuot|hoan thanh|cham|kip|duoi)\b(?! bao nhieu).*\b(chi tieu|muc tieu)\b/,
    'rate',
    3.2,
  ),
  spread(
    targets,
    /\b(chi tieu|muc tieu)\b.*\b(chua dat|da dat|dat chua|dat khong|dat hay chua)\b/,
    'rate',
    3.2,
  ),
  spread(targets, /\bcach (chi tieu|muc tieu)\b|\b(chi tieu|muc tieu)\b.*\bbao xa\b/, 'rate', 3.2),
  spread(targets, /\b(reach|reached|meet|met|hit|above|below|behind)\b.*\btargets?\b/, 'rate', 3.2),
  spread('keo', /\bkeo\b.*\b(xuong|tut|giam|lui)\b/, 'rank', 3),
  spread('nao', /\bdon vi nao\b/, 'rank', 2),
  spread(
    targets,
    /\b(nao|which|ai|who)\b.*\b(chua dat|khong dat|duoi|chua hoan thanh|below|not met|missed)\b.*\b(chi tieu|muc tieu|targets?)\b/,
    'rank',
    3.4,
  ),
  // "bao nhiêu đơn vị đạt chỉ tiêu": told by the ranking, which counts them.
  spread(
    targets,
    /\b(bao nhieu|may|how many) (don vi|so|huyen|nganh|dia phuong|units|departments|districts)\b.*\b(chi tieu|muc tieu|targets?)\b/,
    'rank',
    3.4,
  ),
  spread('dat', /\b(phai|can) dat (bao nhieu|may)\b/, 'target', 3.4),
  spread('tinh ket', /\b(tinh hinh|ket qua) thuc hien cac (chi tieu|chi so|muc tieu)\b/, 'scorecard', 3.2),
]
