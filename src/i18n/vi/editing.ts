/** Changes to units, indicators and targets. Names, numbers and days are already written in the reader's form. */
export const editing = {
  confirmTitle: 'Xin xác nhận thay đổi',
  doneTitle: 'Đã thực hiện thay đổi',
  titles: {
    'add-unit': 'Thêm đơn vị',
    'correct-unit': 'Sửa tên đơn vị',
    'rename-unit': 'Đổi tên đơn vị',
    'merge-units': 'Nhập đơn vị',
    'unite-units': 'Hợp nhất đơn vị',
    'retire-unit': 'Kết thúc hoạt động của đơn vị',
    'unit-aliases': 'Tên gọi khác của đơn vị',
    'add-indicator': 'Thêm chỉ số',
    'rename-indicator': 'Đổi tên chỉ số',
    'indicator-aliases': 'Tên gọi khác của chỉ số',
    'set-target': 'Đặt chỉ tiêu',
    'remove-target': 'Bỏ chỉ tiêu',
  },

  unitAdded: (given: { unit: string; code: string; kind: string; days: string; parent: string }) =>
    `Đơn vị mới: ${given.unit} (mã ${given.code}), ${given.kind}, thuộc ${given.parent}, hoạt động ${given.days}.`,
  unitAddedAlone: (given: { unit: string; code: string; kind: string; days: string }) =>
    `Đơn vị mới: ${given.unit} (mã ${given.code}), ${given.kind}, hoạt động ${given.days}.`,
  days: (given: { from: string }) => `từ ${given.from}`,
  daysTo: (given: { from: string; to: string }) => `từ ${given.from} đến hết ${given.to}`,
  unitDays: (given: { unit: string; days: string }) => `${given.unit} (${given.days})`,
  changes: (given: { what: string; changes: string }) => `${given.what}: ${given.changes}.`,
  nameTo: (given: { before: string; after: string }) => `tên "${given.before}" → "${given.after}"`,
  englishTo: (given: { before: string; after: string }) =>
    `tên tiếng Anh "${given.before}" → "${given.after}"`,
  parentTo: (given: { before: string; after: string }) => `trực thuộc ${given.before} → ${given.after}`,
  endsOn: (given: { date: string }) => `hoạt động đến hết ngày ${given.date}`,
  endsOnInstead: (given: { before: string; after: string }) =>
    `hoạt động đến hết ngày ${given.before} → ${given.after}`,
  goesOn: (given: { unit: string; date: string }) => `từ ${given.date} nhiệm vụ chuyển sang ${given.unit}`,
  goesOnNowhere: 'không có đơn vị kế tục',
  aliasesAdded: (given: { names: string }) => `thêm tên gọi ${given.names}`,
  aliasesDropped: (given: { names: string }) => `bỏ tên gọi ${given.names}`,
  unchangedOnly: 'không có gì khác',
  more: (given: { number: string }) => `và ${given.number} mục khác`,

  indicatorAdded: (given: { indicator: string; code: string; details: string }) =>
    `Chỉ số mới: ${given.indicator} (mã ${given.code}), ${given.details}.`,
  kinds: { ratio: 'tỷ lệ', count: 'số lượng', score: 'điểm số', rank: 'thứ hạng' },
  measure: (given: { measure: string }) => `đơn vị tính ${given.measure}`,
  higher: 'càng cao càng tốt',
  lower: 'càng thấp càng tốt',
  flow: 'cộng dồn theo kỳ',
  snapshot: 'lấy số mới nhất trong kỳ',
  counts: (given: { numerator: string; denominator: string }) =>
    `tử số "${given.numerator}", mẫu số "${given.denominator}"`,

  target: (given: { indicator: string; unit: string; year: string }) =>
    `${given.indicator}, ${given.unit}, năm ${given.year}`,
  targetValue: (given: { target: string; document: string }) => `${given.target} (${given.document})`,
  noTarget: 'chưa có',
  removedTarget: 'bỏ',
  arrow: (given: { before: string; after: string }) => `${given.before} → ${given.after}`,

  roleMoves: (given: { person: string; role: string; unit: string; to: string; from: string }) =>
    `${given.person} (${given.role}, ${given.unit}): từ ${given.from} giữ vai trò này ở ${given.to}.`,
  roleEnds: (given: { person: string; role: string; unit: string; from: string }) =>
    `${given.person} (${given.role}, ${given.unit}): từ ${given.from} thôi vai trò này.`,
  nobodyHolds: 'Không ai giữ vai trò ở đơn vị này từ ngày đó.',
  childrenFollow: (given: { number: string }) =>
    `${given.number} đơn vị trực thuộc tiếp tục dưới đơn vị mới, mỗi đơn vị mang một mã mới từ ngày đó.`,
  figuresStay: 'Số liệu đã có giữ nguyên ở đơn vị cũ; báo cáo trước đây không thay đổi.',
  figuresAfter: (given: { unit: string; figures: string; last: string; date: string }) =>
    `Xin lưu ý: ${given.unit} đã có ${given.figures} số liệu cho kỳ kết thúc sau ${given.date} (mới nhất đến ${given.last}). Các số liệu này vẫn ở đơn vị cũ.`,
  targetsFollow: 'Chỉ tiêu từ năm đó trở đi cũng áp dụng cho đơn vị mới.',

  faults: {
    unknown: (given: { about: string }) => `Không còn thấy ${given.about} trong danh mục.`,
    'no-text': () =>
      'Tên hoặc văn bản để trống, hoặc dài quá mức cho phép (200 ký tự, tên gọi khác 80 ký tự).',
    'name-taken': (given: { about: string }) =>
      `Đã có tên này: ${given.about}. Xin đặt tên khác; nếu hai đơn vị nhập làm một, xin dùng lệnh gộp.`,
    'not-then': (given: { about: string }) =>
      `${given.about} không hoạt động vào thời gian đó. Xin kiểm tra lại ngày.`,
    home: (given: { about: string }) =>
      `${given.about} là đơn vị mà Ban Chỉ đạo phụ trách nên chỉ sửa được tên gọi, không đổi, nhập hay kết thúc được.`,
    'has-children': (given: { about: string }) =>
      `Chưa kết thúc được vì còn đơn vị trực thuộc: ${given.about}. Xin xử lý các đơn vị này trước.`,
    'takes-over': (given: { about: string }) =>
      `Chưa thực hiện được vì một đơn vị sẽ chuyển nhiệm vụ sang đơn vị không còn hoạt động khi đó: ${given.about}.`,
    'into-itself': (given: { about: string }) =>
      `${given.about} không thể nhập vào chính mình hoặc vào đơn vị trực thuộc của mình.`,
    'other-committee': (given: { about: string }) => `Các đơn vị không cùng một Ban Chỉ đạo: ${given.about}.`,
    unchanged: (given: { about: string }) => `${given.about}: đã như vậy rồi, không có gì thay đổi.`,
    impossible: () => 'Giá trị, năm hoặc số lượng tên gọi không hợp lệ. Xin kiểm tra lại.',
  },

  notIndicatorAdmin:
    'Chỉ số dùng chung cho cả Ban Chỉ đạo, nên chỉ quản trị viên của toàn Ban Chỉ đạo sửa được.',
  unitNotFound: (given: { words: string }) =>
    `Chưa tìm thấy đơn vị "${given.words}". Xin ghi đủ tên hoặc mã đơn vị.`,
  whichUnit: (given: { words: string }) => `"${given.words}" là đơn vị nào?`,
  indicatorNotFound: (given: { words: string }) =>
    `Chưa tìm thấy chỉ số "${given.words}". Xin ghi đủ tên hoặc mã chỉ số.`,
  whichIndicator: (given: { words: string }) => `"${given.words}" là chỉ số nào?`,
  badDate: (given: { words: string }) => `Không đọc được ngày "${given.words}". Xin ghi theo dạng 1/3/2025.`,
  noKind: (given: { name: string }) =>
    `Xin cho biết "${given.name}" là sở, huyện hay tỉnh, ví dụ: /donvi thêm ${given.name}, sở, từ 1/7/2024`,
  noValue: 'Chưa đọc được chỉ tiêu. Xin ghi dấu so sánh và giá trị, ví dụ: >= 60 hoặc tối thiểu 60.',
  noYear: 'Xin ghi năm của chỉ tiêu, ví dụ: 2024.',
  noDocument: 'Xin ghi văn bản giao chỉ tiêu, ví dụ: theo Kế hoạch 12/KH-UBND.',
  howTo: 'Cách dùng:',
  notPrecise: 'Câu lệnh chưa đủ ý. Cách dùng:',
}
