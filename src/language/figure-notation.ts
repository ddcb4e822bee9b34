/** A number as it stands among words, as the source of a regular expression. */
export const number = '\\d[\\d.,]*(?: \\d{3})*'
/** Two counts, as the source of a regular expression. */
export const pair = `${number} ?(?:[/⁄∕]|trên|tren|trong|of) ?${number}`
/** A figure as it stands among words, as the source of a regular expression: two counts, a number, "no cases". */
export const figurePattern = `(?:${pair}|${number} ?%?|không phát sinh|khong phat sinh|no cases)`
/** The rate that two counts make, as it stands behind them. */
export const rate = `(?:[\\s,;:(=–-]|đạt|dat|tỷ lệ|tỉ lệ|ty le|ti le)+${number} ?%[\\s)]*`
/** What stands behind two counts and changes nothing about them: what is counted, and the rate that they make. */
export const behind = `(?: ?(?:hồ sơ|ho so|hs|trường hợp|truong hop|lượt|luot|dossiers?|cases?))?(?:${rate})?`
/** "tuần 24" and "ngày 20/6" are no figures. */
export const dated = /(?:^|\s)(?:tuần|tuan|week|tháng|thang|month|quý|quy|năm|nam|ngày|ngay)\s*$/iu
