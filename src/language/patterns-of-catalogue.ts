import { type Pattern, spread } from './pattern.ts'

/** How units, indicators, what they mean, one's own role and the assistant itself are asked about. */
export const patternsOfCatalogue: readonly Pattern[] = [
  spread('con', /\bcon (khong|ko|ton tai)\b(?! (nop|gui|bao|co))/, 'units', 3.1),
  spread(
    'which what',
    /\b(which|what) (districts|departments|units|cities) (are there|do we have|exist)\b/,
    'units',
    3.2,
  ),
  spread(
    'nhap hop gop doi chuyen',
    /\b(nhap|sap nhap|hop nhat|gop|doi|chuyen)\b( \w+){0,3} (vao|vo|voi|thanh|ten|ve|sang)\b.*\b(dau|nao|gi|chua|ai)\b/,
    'units',
    3.1,
  ),
  spread('thuoc', /\b(nay|gio|bay gio)\b.*\bthuoc( ve)? (so|don vi|co quan|huyen) nao\b/, 'units', 3.3),
  spread('ten', /\b(nay|gio|bay gio|sau)\b.*\bten( \w+)? gi\b/, 'units', 3.1),
  spread('theo', /\b(chi so|chi tieu)\b( \w+)? theo doi\b/, 'indicators', 3),
  spread('list sach ke', /\b(list|danh sach|liet ke)\b.*\b(indicators|chi so|chi tieu)\b/, 'indicators', 3.2),
  spread('theo', /\btheo doi\b.*\b(chi so|chi tieu)\b( \w+)? (gi|nao)\b/, 'indicators', 3.2),
  spread('thong', /\bchi tieu thong ke\b.*\b(gi|nao)\b/, 'indicators', 3.2),
  spread('so indicators indicator', /\b(chi so|indicators?)\b.*\b(nao|what|which|may)\b/, 'indicators', 2),
  spread(
    'gi',
    /\b(do|do luong|phan anh|danh gia|noi ve|the hien|dung de|gom|bao gom)\b( \w+)? gi\b/,
    'define',
    2.9,
  ),
  spread(
    'how',
    /\bhow (is|are|do you|does one|was)\b.*\b(calculated|computed|measured|defined|calculate|compute)\b/,
    'define',
    3.2,
  ),
  spread(
    'tinh',
    /(?<!\b(toan|cua|ca|o|trong) )\btinh (the nao|nhu the nao|ra sao|sao|kieu gi)\b/,
    'define',
    3.1,
  ),
  spread(
    'tinh',
    /\btinh (ti le|chi so|muc do|diem|thu hang)\b.*\b(the nao|nhu the nao|ra sao|sao)\b/,
    'define',
    3.1,
  ),
  spread('what', /\bwhat (does|do|is meant)\b.*\b(mean|by)\b/, 'define', 3.2),
  spread('xem', /\b(toi|em|minh|anh|chi)( co)? duoc( phep)? xem\b.*\b(nao|gi)\b/, 'whoami', 3.3),
  spread(
    'thuoc',
    /\b(toi|minh|tai khoan)\b.*\bthuoc( ve)? (so|don vi|co quan|huyen|vai tro) nao\b/,
    'whoami',
    3.4,
  ),
  spread(
    'bot lenh phan ung tro cai',
    /\b(bot|tro li|cai nay|phan mem|ung dung|lenh)\b.*\b(dung|su dung|xai)\b.*\b(sao|the nao|gi)\b/,
    'help',
    3,
  ),
  spread('phap', /\bcu phap\b/, 'help', 3.4),
  spread(
    'dan cach sao',
    /\b(huong dan|cach|lam sao( de)?)( em| anh| chi| toi)?( cach)? (nhap|nop|gui|bao cao|sua|xem|tra cuu|dung|su dung|giao viec)\b/,
    'help',
    3.4,
  ),
  spread(
    'how',
    /\bhow (do|can|to|should)( i| we)? (enter|submit|report|use|correct|check|ask)\b/,
    'help',
    3.4,
  ),
  spread('dung', /\b(dung|su dung|xai) (bot|tro li|cai nay|lenh)\b/, 'help', 3),
]
