const named = (people: readonly string[]) => (people.length === 0 ? '' : ` (${people.join(', ')})`)

/** Weekly figures by message. Names, numbers and dates are already written in the reader's form. */
export const forms = {
  title: (given: { unit: string; week: string }) => `${given.unit} · ${given.week}`,
  question: (given: { at: string; of: string; indicator: string }) =>
    `Câu ${given.at}/${given.of}: ${given.indicator}`,
  asks: (given: { numerator: string; denominator: string }) =>
    `Xin ghi: ${given.numerator} / ${given.denominator}. Ví dụ: 85/120`,
  asksCount: (given: { measure: string }) => `Xin ghi số ${given.measure}. Ví dụ: 12`,
  last: 'Tuần trước',
  lastOf: (given: { week: string }) => `Gần nhất, ${given.week}`,
  target: 'Chỉ tiêu',
  known: 'Đã nhập',
  knownCount: (given: { name: string; value: string }) => `${given.name}: ${given.value}`,
  noLast: 'chưa có',
  answered: 'Đang ghi',
  standing: 'Đã gửi',
  returned: 'Trả lại',
  returnedBy: (given: { by: string; time: string; reason: string }) =>
    `${given.by} đề nghị rà soát lúc ${given.time}, lý do: ${given.reason}`,
  counts: (given: { numerator: string; denominator: string; rate: string }) =>
    `${given.numerator}/${given.denominator} (${given.rate})`,
  published: (given: { rate: string }) => `${given.rate} (chỉ công bố tỷ lệ)`,
  publish: (given: { rate: string }) => `Lưu ${given.rate}, chỉ công bố tỷ lệ`,
  noCases: 'không phát sinh',
  skipped: 'bỏ qua',
  unanswered: 'chưa nhập',
  same: 'Như tuần trước',
  sameAs: (given: { week: string }) => `Như ${given.week}`,
  none: 'Không phát sinh',
  skip: 'Bỏ qua',
  back: 'Quay lại',
  later: 'Để sau',
  cancel: 'Huỷ',
  send: 'Gửi',
  change: (given: { name: string }) => `Sửa: ${given.name}`,
  confirmOf: (given: { name: string }) => `Xác nhận: ${given.name}`,
  remark: (given: { name: string; says: string }) => `${given.name}: ${given.says}`,
  laterDone: (given: { done: string; all: string }) =>
    `Đã giữ ${given.done}/${given.all} câu trả lời. Gõ /nhap để làm tiếp bất cứ lúc nào, trên bất cứ kênh chat nào của Quý vị.`,
  cancelAsk: (given: { done: string; isEmpty: boolean }) =>
    given.isEmpty
      ? 'Bản nhập chưa có câu trả lời nào. Bỏ bản nhập này?'
      : `Bỏ ${given.done} câu trả lời đã nhập của tuần này?`,
  cancelYes: 'Bỏ bản nhập này',
  cancelled: 'Đã bỏ bản nhập, không có số liệu nào được gửi.',
  resume: 'Nhập tiếp',
  whichUnit: 'Xin cho biết nhập số liệu của đơn vị nào:',
  gotCounts: (given: { counts: string }) => `Đã nhận ${given.counts}.`,
  gotLines: (given: { number: string }) => `Đã nhận ${given.number} dòng số liệu.`,
  severalUnits: (given: { units: string }) =>
    `Tin nhắn nêu nhiều đơn vị (${given.units}) nên chưa ghi số nào. Xin gửi riêng số liệu của từng đơn vị.`,
  nameUnit: 'Xin ghi tên đơn vị nào cần nhập số liệu, ví dụ: Sở Y tế.',
  noUnit: 'Quý vị chưa được giao nhập số liệu của đơn vị nào.',
  notYourUnit: (given: { unit: string }) =>
    `${given.unit} không thuộc các đơn vị mà Quý vị được nhập số liệu.`,
  notBegun: (given: { week: string; opens: string }) =>
    `${given.week} chưa đến lúc nhập số liệu. Kỳ nhập bắt đầu lúc ${given.opens}.`,
  forWeek: (given: { week: string }) => `Ghi cho ${given.week}`,
  noSuchWeek: (given: { number: string; year: string; weeks: string }) =>
    `Không có tuần ${given.number}/${given.year}: năm ${given.year} có ${given.weeks} tuần.`,
  closed: (given: { week: string; closed: string; secretaries: readonly string[] }) =>
    `${given.week} đã khoá lúc ${given.closed}. Nếu cần bổ sung hoặc điều chỉnh, kính đề nghị Quý vị gửi số liệu cho thư ký Ban Chỉ đạo${named(given.secretaries)} để nhập.`,
  closedUnsent: (given: {
    unit: string
    week: string
    closed: string
    done: string
    all: string
    secretaries: readonly string[]
  }) =>
    `Bản nhập ${given.week} của ${given.unit} (đã nhập ${given.done}/${given.all} câu) chưa được gửi trước khi khoá lúc ${given.closed}, nên số liệu chưa được ghi nhận. Nếu cần bổ sung, kính đề nghị Quý vị chuyển các số dưới đây cho thư ký Ban Chỉ đạo${named(given.secretaries)}.`,
  ended: (given: {
    unit: string
    last: string
    week: string
    done: string
    all: string
    secretaries: readonly string[]
  }) =>
    `${given.unit} hoạt động đến hết ngày ${given.last}, nên Quý vị không nhập tiếp được số liệu ${given.week} của đơn vị này. Bản nhập dở (${given.done}/${given.all} câu) được giữ lại; kính đề nghị Quý vị liên hệ thư ký Ban Chỉ đạo${named(given.secretaries)} để nhập tiếp.`,
  whichIndicator: (given: { counts: string }) =>
    `Đã nhận ${given.counts}. Xin chọn chỉ số của hai số này, hoặc gửi lại kèm tên, ví dụ: thanh toán trực tuyến 85/120.`,
  oneByOne: 'Nhập từng câu',
  noWeek: 'Xin ghi một tuần, ví dụ: /nhap tuần 24/2024.',
  noFields: (given: { unit: string }) => `${given.unit} chưa có chỉ số nào phải nhập hằng tuần.`,
  gone: 'Bản nhập này đã được gửi, đã bỏ hoặc không còn hiệu lực. Gõ /nhap để bắt đầu.',
  takenOver: (given: { name: string | null }) =>
    `${given.name ?? 'Người phụ trách trước'} đã nhập dở số liệu tuần này của đơn vị; Quý vị tiếp nhận và nhập tiếp bản đó.`,
  others: (given: { names: string }) =>
    `Lưu ý: ${given.names} cũng đang nhập số liệu tuần này của đơn vị. Ai gửi sau sẽ được hỏi lại trước khi thay số.`,
  faults: {
    percent: 'Xin ghi hai số lượng thay cho tỷ lệ phần trăm, ví dụ: 85/120.',
    'rate-differs': 'Tỷ lệ ghi kèm không khớp với hai số. Xin kiểm tra và ghi lại hai số, ví dụ: 85/120.',
    'one-count': 'Chỉ số này cần hai số, ví dụ: 85/120.',
    'two-counts': 'Chỉ số này chỉ cần một số, ví dụ: 12.',
    negative: 'Số lượng không được âm. Xin ghi lại.',
    fraction: 'Số lượng phải là số nguyên. Xin ghi lại.',
    'out-of-range': 'Số quá lớn. Xin kiểm tra và ghi lại.',
    ambiguous: 'Số này có hai cách đọc. Xin ghi không có dấu phẩy, ví dụ: 1250.',
    'not-understood':
      'Chưa đọc được số trong câu trả lời. Xin ghi lại, ví dụ: 85/120, hoặc "không phát sinh".',
    noLast: 'Tuần trước chưa có số liệu. Xin ghi số của tuần này.',
  },
  above: (given: { numerator: string; denominator: string }) =>
    `"${given.numerator}" không thể lớn hơn "${given.denominator}". Xin ghi lại.`,
  disagrees: (given: { name: string; here: string; there: string; indicator: string }) =>
    `"${given.name}" là ${given.here}, nhưng ở "${given.indicator}" đã ghi ${given.there}. Xin kiểm tra và ghi lại, hoặc sửa câu kia.`,
  unbalanced: (given: {
    opening: string
    received: string
    resolved: string
    closing: string
    before: string
    after: string
  }) =>
    `Tồn đầu ${given.opening} + tiếp nhận ${given.received} = ${given.before}, nhưng giải quyết ${given.resolved} + tồn cuối ${given.closing} = ${given.after}. Hai tổng phải bằng nhau; xin kiểm tra và ghi lại, hoặc sửa câu kia.`,
  leftOver: 'Số tồn đầu, tồn cuối chỉ được dùng để đối chiếu, không phải số liệu phải nộp nên không lưu.',
  soft: {
    jump: (given: { points: string }) => `Tỷ lệ thay đổi ${given.points} điểm so với lần báo cáo trước.`,
    unusual: (given: { mean: string }) => `Khác hẳn các tuần gần đây (trung bình ${given.mean}).`,
    'denominator-fell': (given: { before: string }) =>
      `Mẫu số giảm hơn một nửa so với lần báo cáo trước (${given.before}).`,
    'zero-after-cases': (given: { weeks: string }) => `${given.weeks} tuần liền trước đều có phát sinh.`,
  },
  confirm: 'Xin xác nhận số này là đúng, hoặc ghi lại:',
  reasons: {
    right: 'Đúng, thực tế như vậy',
    scope: 'Đúng, do thay đổi phạm vi',
    other: 'Đúng, lý do khác…',
  },
  reasonTooLong: (given: { most: string }) =>
    `Lý do dài quá ${given.most} ký tự nên chưa lưu. Xin ghi ngắn gọn hơn.`,
  askReason: 'Xin ghi lý do:',
  summary: 'Xin xem lại trước khi gửi:',
  columns: { indicator: 'Chỉ số', value: 'Số liệu', check: 'Kiểm tra' },
  checks: {
    fine: '✓',
    confirmed: (given: { reason: string }) => `✓ ${given.reason}`,
    wrong: '✗ cần sửa',
    asked: '⚠ cần xác nhận',
    missing: '…',
  },
  notYet: 'Còn nội dung cần xử lý trước khi gửi:',
  overwrites: (given: { name: string; time: string }) =>
    `${given.name} đã gửi số liệu tuần này lúc ${given.time}. Gửi tiếp sẽ thay các số khác nhau và lưu lại cả hai lần.`,
  replaces: (given: { was: string; is: string }) => `${given.was} → ${given.is}`,
  overwrite: 'Vẫn gửi',
  sent: (given: { unit: string; week: string }) => `Đã lưu số liệu ${given.week} của ${given.unit}.`,
  sentBefore: (given: { unit: string; week: string }) =>
    `Bản nhập này đã được gửi. Số liệu ${given.week} của ${given.unit} đang được ghi nhận:`,
  unchanged: 'Không có số nào thay đổi so với lần gửi trước.',
  correctionReason: 'Gửi lại trong kỳ nhập',
  sentPlace: (given: { place: string; all: string }) => `hạng ${given.place}/${given.all}`,
  sentToTarget: (given: { distance: string }) => `${given.distance} so với chỉ tiêu`,
  changed: (given: { indicator: string; value: string }) =>
    `✓ Đã sửa trong bản nhập (chưa gửi): ${given.indicator}: ${given.value}`,
  page: {
    open: 'Mở biểu mẫu',
    title: (given: { week: string }) => `Số liệu ${given.week}`,
    at: (given: { at: string; of: string }) => `Trang ${given.at}/${given.of}`,
    field: (given: { at: string; indicator: string }) => `${given.at}. ${given.indicator}`,
    hint: (given: { asks: string; target: string }) => `${given.asks} · Chỉ tiêu: ${given.target}`,
    asks: (given: { numerator: string; denominator: string }) => `${given.numerator} / ${given.denominator}`,
    asksCount: (given: { measure: string }) => `Số ${given.measure}`,
    last: (given: { value: string }) => `Tuần trước: ${given.value}`,
    lastOf: (given: { week: string; value: string }) => `Gần nhất, ${given.week}: ${given.value}`,
    published: (given: { rate: string }) => `công bố ${given.rate}`,
    orPublished: (given: { words: string }) => `Nếu chỉ công bố tỷ lệ, xin ghi: ${given.words}`,
    intro:
      'Xin ghi số như trong tin nhắn, ví dụ 85/120; hoặc "không phát sinh", "như tuần trước", "bỏ qua". Ô để trống là chưa nhập. Số được lưu vào bản nhập mỗi khi bấm nút dưới cùng, và có thể nhập tiếp trong tin nhắn.',
    next: 'Tiếp tục',
    unitTitle: 'Số liệu tuần',
    confirmTitle: 'Xác nhận số liệu',
    confirm: 'Các số dưới đây khác thường. Xin chọn lý do nếu số đúng, hoặc quay lại để sửa:',
    chooseReason: 'Chọn lý do',
    unlikely: (given: { name: string; value: string }) => `${given.name}: ${given.value}`,
    untaken: (given: { name: string; fault: string }) => `${given.name}: ${given.fault}`,
    notYet: 'Còn câu chưa nhập hoặc cần sửa: xin quay lại biểu mẫu. Những gì đã nhập vẫn được giữ.',
    otherReason: 'Hoặc ghi lý do khác',
    noReason: 'Xin chọn hoặc ghi lý do, không quá 300 ký tự.',
    summaryTitle: 'Xem lại và gửi',
  },
  pasted: 'Đã đọc được:',
  pastedNone: 'Chưa lấy được số nào từ tin nhắn này:',
  pastedPercent: (given: { line: string; numerator: string; denominator: string }) =>
    `"${given.line}": xin ghi hai số lượng thay cho tỷ lệ phần trăm (${given.numerator} / ${given.denominator}), ví dụ: 85/120.`,
  publishOf: (given: { rate: string; indicator: string }) =>
    `Lưu ${given.rate}, chỉ công bố tỷ lệ: ${given.indicator}`,
  pastedFault: (given: { line: string; fault: string }) => `"${given.line}": ${given.fault}`,
  pastedTwice: (given: { name: string; lines: string }) =>
    `${given.name}: các dòng ghi khác nhau (${given.lines}) nên chưa lấy dòng nào. Xin gửi lại dòng đúng.`,
  pastedUnclear: (given: { line: string }) => `Chưa rõ dòng: "${given.line}"`,
  pastedMore: (given: { number: string }) =>
    `Còn ${given.number} dòng nữa chưa rõ. Xin gửi lại từng dòng kèm tên chỉ số, ví dụ: thanh toán trực tuyến 85/120.`,
}
