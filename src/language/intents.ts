/** What somebody may want, each by the name of the command that does it; thanks are answered by themselves. */
export const intents = [
  'rate',
  'rank',
  'scorecard',
  'target',
  'define',
  'indicators',
  'units',
  'language',
  'whoami',
  'help',
  'thanks',
  'report',
  'correct',
  'history',
  'approve',
  'missing',
  'nudge',
  'assign',
  'deadlines',
  'brief',
  'calendar',
  'meeting',
  'reminders',
] as const
export type Intent = (typeof intents)[number]

/** Whether a name is that of an intent. */
export function isIntent(name: string): name is Intent {
  return (intents as readonly string[]).includes(name)
}

/**
 * The words by which each intent is known, `|` between them, with how strongly they say it: 3 for words that
 * mean nothing else, 2 for usual ones, 1 for words that only lean that way.
 */
export const cues: Readonly<Record<Intent, Partial<Record<1 | 2 | 3, string>>>> = {
  rate: {
    3: 'đã đạt chỉ tiêu chưa|đạt chỉ tiêu chưa|có đạt chỉ tiêu không|đạt mục tiêu chưa|đã đạt mục tiêu chưa|cách chỉ tiêu bao xa|còn thiếu bao nhiêu so với chỉ tiêu|so với chỉ tiêu|on target|reached its target|reached the target|met its target|met the target|meet its target|meet the target',
    2: 'tỷ lệ|tỉ lệ|tl|rate|xem tỷ lệ|so sánh|biểu đồ|vẽ biểu đồ|vẽ|xu hướng|diễn biến|tăng hay giảm|tăng giảm|bao nhiêu phần trăm|mấy phần trăm|đạt bao nhiêu|đạt mấy|chart|graph|plot|trend|compare|comparison|how much|what percentage|percentage',
    1: 'bao nhiêu|mấy|đạt|kết quả|số liệu|con số|figure|figures|value|xem số liệu|how many|what is the|what was the|phần trăm',
  },
  rank: {
    3: 'tăng nhiều nhất|tăng mạnh nhất|tăng cao nhất|tăng nhanh nhất|giảm nhiều nhất|giảm mạnh nhất|giảm sâu nhất|giảm nhanh nhất|giảm sút nhiều nhất|sụt giảm nhiều nhất|sụt giảm mạnh nhất|sụt nhiều nhất|tụt nhiều nhất|tụt mạnh nhất|tụt sâu nhất|cải thiện nhiều nhất|cải thiện tốt nhất|cải thiện rõ nhất|tiến bộ nhất|tiến bộ nhiều nhất|chuyển biến tốt nhất|most improved|improved the most|improved most|rose the most|increased the most|increased most|grew the most|fell the most|dropped the most|decreased the most|declined the most|biggest drop|biggest decrease|biggest increase|biggest rise|biggest improvement|xếp hạng|xếp hạng thứ mấy|bảng xếp hạng|xh|đứng thứ mấy|xếp thứ mấy|hạng mấy|thứ mấy|thứ hạng|đứng đầu|dẫn đầu|đứng cuối|đội sổ|cuối bảng|bét bảng|bét|top|rank|ranking|rankings|ranked|leaderboard|league table|bảng tổng sắp|đứng hạng mấy|xếp thứ bao nhiêu|hạng bao nhiêu',
    2: 'cao nhất|thấp nhất|tốt nhất|kém nhất|tệ nhất|nhanh nhất|chậm nhất trong các|best|worst|highest|lowest|leading|lagging|xếp loại|nhiều nhất|ít nhất|mạnh nhất|sâu nhất|most|least|fewest|yếu nhất|giỏi nhất|đầu bảng|sắp xếp|bottom|kéo tụt|kéo giảm|làm giảm',
    1: 'sở nào|huyện nào|địa phương nào|ngành nào|which department|which district|which departments|which districts',
  },
  scorecard: {
    3: 'tình hình chuyển đổi số|tình hình thực hiện chuyển đổi số|tình hình công tác chuyển đổi số|tình hình CĐS|tình hình cải cách hành chính|tình hình thực hiện cải cách hành chính|tình hình công tác cải cách hành chính|tình hình CCHC|bảng điểm|tất cả chỉ tiêu của|tất cả các chỉ tiêu của|tất cả các chỉ tiêu|tất cả các chỉ số|tất cả chỉ số|toàn bộ chỉ số|mọi chỉ số|các chỉ số của|bảng tổng hợp chỉ số|phiếu điểm|scorecard|score card|all indicators|all the indicators|every indicator|all figures of|all the figures',
    2: 'tình hình|tổng quan|toàn cảnh|bức tranh chung|tình hình chung|overview|how is|how are|how was|performance of|perform|performing|kết quả chung|đánh giá chung|nhận xét chung|tình hình thực hiện',
    1: 'thế nào|ra sao|như thế nào|sao rồi|performance|doing',
  },
  target: {
    3: 'chỉ tiêu|ctieu|chitieu|chỉ tiêu được giao|được giao chỉ tiêu|giao chỉ tiêu|mục tiêu|chỉ tiêu là bao nhiêu|chi tieu giao|target|targets|goal|goals|mục tiêu đề ra|kế hoạch giao|lộ trình|roadmap|phải đạt bao nhiêu|cần đạt bao nhiêu|bao nhiêu thì đạt',
  },
  define: {
    3: 'cách tính|công thức|công thức tính|được tính|định nghĩa|nghĩa là gì|ý nghĩa|có ý nghĩa gì|nghĩa là sao|là sao|là thế nào|là gì|là cái gì|thế nào là|là chỉ số gì|được hiểu|giải thích|giải nghĩa|tử số|mẫu số|how is calculated|calculated|computed|definition|define|what does mean|mean|means|formula|what is meant|cách xác định|phương pháp tính|how do you calculate|how is computed|tính kiểu gì|explain',
  },
  indicators: {
    3: 'danh sách chỉ số|danh mục chỉ số|có những chỉ số nào|những chỉ số nào|chỉ số nào|liệt kê chỉ số|kể tên các chỉ số|liệt kê các chỉ số|các chỉ số đang theo dõi|theo dõi chỉ số gì|theo dõi những gì|bộ chỉ số|list of indicators|list indicators|indicators|which indicators|what indicators|có mấy chỉ số|bao nhiêu chỉ số|danh sách các chỉ số|những chỉ tiêu nào|danh mục các chỉ số|tất cả các chỉ số có trong hệ thống|các chỉ số có trong hệ thống|chỉ số có trong hệ thống',
    2: 'các chỉ số|chỉ số|chỉ số gì|những chỉ số gì',
  },
  units: {
    3: 'danh sách đơn vị|danh sách các đơn vị|kể tên các đơn vị|kể tên các sở|kể tên các huyện|danh sách sở ngành|danh sách các sở|danh sách huyện|danh sách các huyện|liệt kê đơn vị|liệt kê các đơn vị|liệt kê các sở|liệt kê các huyện|có những đơn vị nào|có những sở nào|có những huyện nào|gồm những đơn vị nào|gồm những sở nào|có bao nhiêu sở|có bao nhiêu đơn vị|có bao nhiêu huyện|nhập vào đâu|nhập vào|nhập vào đơn vị nào|giờ nhập vào đâu|nhập với|sáp nhập|sáp nhập vào đâu|sát nhập|hợp nhất|hợp nhất vào|đổi tên|đổi tên thành|tên mới|giải thể|còn tồn tại|còn hoạt động|nay là|giờ là đơn vị nào|bây giờ là|giờ là sở nào|nay thuộc|lịch sử đơn vị|lịch sử hình thành|chuyển về đâu|chuyển sang đâu|list of units|list units|list departments|list districts|list of departments|list of districts|which units|merged|merged into|merge|what happened to|become of|became of|successor|took over|took over from|renamed|still exist|units|thuộc đơn vị nào|tách ra từ|trực thuộc|đơn vị trực thuộc|tiền thân',
  },
  language: {
    3: 'tiếng việt|tiếng anh|đổi ngôn ngữ|chuyển ngôn ngữ|ngôn ngữ|in english please|switch to english|speak english|english please|english|vietnamese|switch to vietnamese|change language|language|nói tiếng anh|nói tiếng việt|trả lời bằng tiếng anh|trả lời bằng tiếng việt|chuyển sang tiếng anh|chuyển sang tiếng việt',
  },
  whoami: {
    3: 'tôi là ai|quyền gì|với quyền gì|mình là ai|em là ai|quyền của tôi|tôi có quyền gì|tôi được làm gì|tôi xem được gì|vai trò của tôi|vai trò của tôi là gì|vai trò gì|vai trò nào|who am i|my role|my rights|what may i do|my permissions|tôi thuộc đơn vị nào|am i allowed|am i allowed to do|what am i allowed to do|allowed to do|tài khoản của tôi|tài khoản nào|dùng tài khoản nào|tài khoản này của ai',
  },
  help: {
    3: 'trợ giúp|hướng dẫn|hướng dẫn sử dụng|giúp tôi|giúp với|giúp gì|giúp được gì|có thể giúp gì|hd sử dụng|làm được gì|làm được những gì|biết làm gì|có lệnh nào|có những lệnh nào|danh sách lệnh|các lệnh|cách dùng|dùng thế nào|dùng như thế nào|sử dụng thế nào|help|help me|what can you do|how do i use|how does this work|commands|list commands|hỏi gì được|hỏi được gì|câu lệnh|cú pháp|cú pháp lệnh|what can i ask|what can i do',
    2: 'xin chào|chào|chào bạn|chào trợ lý|hello|hi|hey|good morning|start|chào buổi sáng|chào buổi chiều|menu',
  },
  thanks: {
    2: 'cảm ơn|cám ơn|thank you|thanks|xin cảm ơn|many thanks',
  },
  report: {
    3: 'nhập số liệu|nhập báo cáo|nhập liệu|báo cáo số liệu|gửi số liệu|nộp số liệu|nộp báo cáo|gửi báo cáo|cập nhật số liệu|điền số liệu|khai số liệu|khai báo số liệu|làm báo cáo|điền báo cáo|điền biểu|nhập biểu|report figures|submit figures|enter figures|submit report|enter data|submit data|report my figures|fill in|nhập số|nộp số|gửi số|file my figures|tôi muốn nhập|tôi muốn báo cáo',
    2: 'báo cáo|bc|nhập|report|submit',
  },
  correct: {
    3: 'sửa số liệu|sửa số|sửa lại|sửa lại số liệu|điều chỉnh số liệu|điều chỉnh lại|đính chính|đính chính số liệu|chỉnh số liệu|chỉnh lại số liệu|chỉnh lại|cải chính|nhập sai|nhập nhầm|báo sai|số liệu sai|correct|correction|amend|fix the figure|fix|hiệu chỉnh|sửa báo cáo|thay số liệu|cập nhật lại số liệu|change the figure',
    2: 'sửa|điều chỉnh|chỉnh',
  },
  history: {
    3: 'lịch sử|lịch sử số liệu|lịch sử sửa|lịch sử chỉnh sửa|lịch sử điều chỉnh|lịch sử điều chỉnh số liệu|lịch sử sửa số liệu|ai sửa|ai đã sửa|ai nhập|ai đã nhập|ai báo cáo số|sửa mấy lần|đã sửa mấy lần|các lần điều chỉnh|các lần sửa|những lần sửa|nhật ký|nhật ký số liệu|vết sửa|history|revisions|revision history|who changed|who entered|who edited|audit trail|thay đổi những gì|ai chỉnh|ai điều chỉnh',
  },
  approve: {
    3: 'duyệt|phê duyệt|duyệt số liệu|phê duyệt số liệu|chờ duyệt|chưa duyệt|cần duyệt|trả lại số liệu|approve|approval|approve figures|sign off|pending approval|xét duyệt|thông qua số liệu|duyệt hết|duyệt tất cả|đồng ý số liệu|đồng ý với số liệu|nhất trí số liệu|nhất trí với số liệu|chấp thuận số liệu|chốt số liệu',
  },
  missing: {
    3: 'chưa báo cáo|chưa bc|chưa nộp|chưa gửi|chưa nhập|chưa gửi báo cáo|chưa nộp báo cáo|chưa nộp số liệu|chưa gửi số liệu|chưa nhập số liệu|chưa báo cáo số liệu|chưa có báo cáo|chưa có số liệu|chưa cập nhật số liệu|chưa cập nhật|còn thiếu số liệu|thiếu số liệu|thiếu báo cáo|nộp số liệu chưa|nộp chưa|nộp báo cáo chưa|gửi số liệu chưa|gửi báo cáo chưa|gửi chưa|báo cáo chưa|bc chưa|nhập số liệu chưa|nhập chưa|đã nộp số liệu chưa|đã báo cáo chưa|đã nộp chưa|đã gửi chưa|đã nhập chưa|cập nhật số liệu chưa|ai chưa|đơn vị nào chưa|còn đơn vị nào chưa|những đơn vị chưa|các đơn vị chưa|danh sách chưa nộp|nộp muộn|nộp trễ|gửi muộn|báo cáo muộn|nộp đủ chưa|đủ số liệu chưa|còn thiếu đơn vị nào|còn thiếu ai|chậm báo cáo|chậm nộp|who has not reported|has not reported|have not reported|not reported|not yet reported|hasn t reported|haven t reported|has reported|have reported|reported yet|not submitted|has submitted|submitted yet|missing|missing reports|missing figures|who is late|yet to report|still missing|outstanding reports|still owe|owe|chưa thấy báo cáo|chưa thấy số liệu|nợ báo cáo|nợ số liệu|còn nợ',
  },
  nudge: {
    3: 'đôn đốc|hối mấy đơn vị|hối các đơn vị|hối mấy sở|hối các sở|hối mấy huyện|hối các huyện|nhắc nhở|gửi nhắc|nhắc các đơn vị|nhắc đơn vị|nhắc ngay|nhắc giúp|giục|nhắc việc|nudge|remind|reminder|chase|send a reminder|send reminder|đôn đốc các đơn vị|gửi đôn đốc|nhắc các sở|nhắc các huyện|đốc thúc|nhắc lại các đơn vị',
    2: 'nhắc',
  },
  assign: {
    3: 'giao việc|giao nhiệm vụ|giao cho|phân công|giao|giao việc cho|giao nhiệm vụ cho|assign|assign to|assign work|giao thêm việc|tạo việc|tạo nhiệm vụ|thêm nhiệm vụ|giao đơn vị|create a task|new task|add a task|assign a task|create an assignment|new assignment|give a task',
    2: 'yêu cầu|đề nghị|chỉ đạo',
  },
  deadlines: {
    3: 'thời hạn|đến hạn|tới hạn|sắp đến hạn|sắp tới hạn|hạn chót|hạn cuối|hạn nộp|hạn nộp báo cáo|hạn báo cáo|hạn gửi báo cáo|hạn nộp số liệu|hạn gửi số liệu|hạn gửi|việc quá hạn|nhiệm vụ quá hạn|việc trễ hạn|việc nào quá hạn|nhiệm vụ nào quá hạn|việc gì|việc cần làm|việc phải làm|việc chưa xong|việc chưa làm|việc sắp tới|những việc|các việc|việc nào|việc của|công việc của|nhiệm vụ của|nhiệm vụ nào|nhiệm vụ gì|các nhiệm vụ|danh sách nhiệm vụ|nhiệm vụ được giao|việc được giao|được giao|được giao việc gì|giao việc gì|tiến độ nhiệm vụ|tiến độ công việc|còn bao nhiêu ngày|khi nào hết hạn|bao giờ hết hạn|hết hạn khi nào|hạn khi nào|hạn của|hạn đến khi nào|deadline|deadlines|due|due date|upcoming tasks|tasks|overdue tasks|overdue work|what is due|assignments|to do|outstanding tasks|hạn việc|nhiệm vụ|công việc|lịch việc|nợ việc|còn nợ việc',
    2: 'hạn',
    1: 'overdue|tiến độ',
  },
  reminders: {
    3: 'tắt nhắc|tắt nhắc nhở|tắt nhắc việc|tắt nhắc hạn|tắt thông báo|tạm tắt nhắc|tạm tắt thông báo|ngừng nhắc|ngừng nhắc nhở|ngừng nhắc việc|tạm ngừng nhắc|tạm ngừng nhắc việc|tạm dừng nhắc|tạm dừng nhắc việc|dừng nhắc|dừng nhắc việc|bật nhắc|bật lại|bật lại nhắc|bật lại nhắc nhở|bật lại nhắc việc|bật lại thông báo|bật thông báo|đừng nhắc tôi|đừng nhắc em|đừng nhắn|đừng nhắn tin|không nhắn|không nhắn tin|không nhắc tôi|không nhận nhắc|giờ yên lặng|tôi nghỉ phép|em nghỉ phép|mình nghỉ phép|cài đặt nhắc|cài đặt nhắc nhở|giờ nhận bản tin|đổi giờ bản tin|mute|unmute|mute reminders|mute my reminders|unmute reminders|quiet hours|snooze|snooze reminders|do not disturb|pause reminders|pause my reminders|stop reminders|stop reminding me|stop my reminders|turn off reminders|turn reminders off|turn on reminders|turn reminders on|turn reminders back on|turn off my reminders|my reminders|reminder settings|i am on leave|i m on leave',
    2: 'nghỉ phép|on leave',
  },
  calendar: {
    3: 'có nghỉ không|nghỉ không|được nghỉ không|có được nghỉ không|có phải ngày nghỉ không|nghỉ lễ|nghỉ tết|nghỉ bù|ngày nghỉ|ngày nghỉ lễ|các ngày nghỉ|lịch nghỉ|lịch nghỉ lễ|lịch nghỉ tết|lịch làm việc|làm bù|ngày làm bù|đi làm bù|có làm việc không|có đi làm không|nghỉ mấy ngày|nghỉ bao nhiêu ngày|nghỉ ngày nào|nghỉ những ngày nào|a holiday|public holiday|public holidays|holidays|day off|days off|make up day|make up days|a working day|working calendar|working days',
  },
  meeting: {
    3: 'lịch họp ban chỉ đạo|mấy giờ họp|mấy giờ thì họp|họp mấy giờ|họp lúc mấy giờ|what time is the meeting|what time is the next meeting|what time do we meet|xem lịch họp|next meeting|upcoming meetings|coming meetings',
  },
  brief: {
    2: 'tổng hợp',
    3: 'điểm tin|tổng kết|tóm tắt|tóm lược|báo cáo nhanh|bản tin|tin nhanh|bản tóm tắt|tóm tắt tình hình|báo cáo tóm tắt|tổng hợp cho lãnh đạo|tài liệu họp|chuẩn bị tài liệu|chuẩn bị họp|bản tổng hợp|brief|briefing|digest|summary|summarize|summarise|weekly summary|weekly digest|báo cáo giao ban|tin giao ban|tài liệu giao ban|chuẩn bị giao ban|nội dung giao ban|giao ban|điểm qua|điểm nhanh|có gì mới|có gì đáng chú ý|what s new|highlights',
  },
}
