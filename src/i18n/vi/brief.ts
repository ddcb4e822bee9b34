/** The brief, on request and as the weekly digest. Names, numbers and dates arrive written. */
export const brief = {
  title: (given: { unit: string; day: string }) => `Điểm tin ${given.day} · ${given.unit}`,
  targets: 'Chỉ tiêu',
  met: (given: { met: string; all: string }) => `đạt ${given.met}/${given.all} chỉ tiêu`,
  noTargets: 'chưa có số liệu của chỉ số nào có chỉ tiêu',
  metIn: (given: { met: string; all: string; period: string }) =>
    `đạt ${given.met}/${given.all} chỉ tiêu (${given.period})`,
  withFigures: (given: { units: string; all: string }) => `${given.units}/${given.all} đơn vị có số liệu`,
  verdict: (given: {
    indicator: string
    value: string
    about: readonly string[]
    target: string
    mark: string
  }) =>
    `${given.indicator} ${given.value} (${[...given.about, `${given.target}: ${given.mark}`].join('; ')})`,
  movers: 'Biến động',
  moversIn: (given: { week: string; better: string; worse: string }) =>
    `${given.week}: tốt lên: ${given.better}; giảm sút: ${given.worse}`,
  mover: (given: { unit: string; indicator: string; change: string; before: string; now: string }) =>
    `${given.unit}, ${given.indicator} ${given.change} (${given.before} → ${given.now})`,
  nobody: 'không có',
  noMovers: 'chưa có số liệu hai tuần liền nhau để so sánh',
  overdue: 'Việc quá hạn',
  overdueOf: (given: { works: string; units: string }) => `${given.works} việc của ${given.units} đơn vị`,
  overdueUnit: (given: { unit: string; works: string }) => `${given.unit} ${given.works} việc`,
  longest: (given: { days: string; title: string; unit: string }) =>
    `lâu nhất ${given.days} ngày làm việc: ${given.title} (${given.unit})`,
  noOverdue: 'không có việc quá hạn',
  missing: 'Chưa nộp số liệu',
  missingOf: (given: { units: string; all: string; week: string; names: string }) =>
    `${given.units}/${given.all} đơn vị, ${given.week}: ${given.names}`,
  noneMissing: (given: { all: string; week: string }) => `${given.all} đơn vị đã nộp đủ ${given.week}`,
  nothingDue: (given: { week: string }) => `${given.week}: chưa đơn vị nào thuộc diện nộp số liệu`,
  lacking: (given: { unit: string; lacking: string; expected: string }) =>
    `${given.unit} (thiếu ${given.lacking}/${given.expected} chỉ số)`,
  ownMissing: (given: { week: string; indicators: string }) => `${given.week}: ${given.indicators}`,
  ownMissingAll: (given: { week: string; number: string }) => `${given.week}: toàn bộ ${given.number} chỉ số`,
  andMore: (given: { names: string; number: string }) => `${given.names} và ${given.number} đơn vị khác`,
  decisions: 'Chờ ý kiến chỉ đạo',
  noDecisions: 'không có nội dung nào',
  reports: 'Chờ xác nhận hoàn thành',
  extensions: 'Chờ quyết định gia hạn',
  releases: 'Chờ đồng ý báo cáo lãnh đạo',
  work: (given: { number: string; unit: string }) => `việc ${given.number} (${given.unit})`,
  worksOf: (given: { number: string; works: string }) => `${given.number}: ${given.works}`,
  extension: (given: { number: string; unit: string; until: string }) =>
    `việc ${given.number} (${given.unit}, đến hết ${given.until})`,
  deadlines: 'Thời hạn',
  noDeadlines: 'không có việc đang thực hiện',
  place: (given: { place: string; all: string }) => `hạng ${given.place}/${given.all}`,
  releasesTitle: 'Nội dung chờ thư ký đồng ý báo cáo lãnh đạo',
  decisionsTitle: 'Nội dung đã báo cáo lãnh đạo, chờ ý kiến chỉ đạo',
  listNone: 'Hiện không có nội dung nào.',
  buttons: {
    scorecard: 'Mọi chỉ số',
    movers: (given: { indicator: string }) => `Xếp hạng: ${given.indicator}`,
    overdue: 'Việc quá hạn',
    missing: 'Đơn vị chưa nộp',
    decisions: 'Chờ ý kiến',
    undecided: 'Chờ xác nhận, gia hạn',
    releases: 'Báo cáo lãnh đạo',
    deadlines: 'Mọi thời hạn',
  },
}
