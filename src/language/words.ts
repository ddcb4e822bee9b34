import type { UnitKind } from '../directory/unit.ts'

/** Words for a whole kind of units. */
export const groups: Readonly<Record<UnitKind, string>> = {
  department:
    'các sở|các sở ngành|các sở ban ngành|các ngành|các sở, ban, ngành|sở ngành|sở ban ngành|khối sở|khối sở ngành|cấp sở|những sở|mấy sở|toàn bộ các sở|tất cả các sở|departments|all departments|the departments|sở nào|các sở nào|những sở nào|which department|which departments|ngành nào|by department|per department|theo sở|theo từng sở|từng sở|each department',
  district:
    'các huyện|các huyện thị|các huyện, thành phố|các huyện, thị, thành phố|các huyện và thành phố|các huyện, thị xã, thành phố|các huyện thành phố|các huyện thị thành phố|các thành phố|cấp huyện|khối huyện|các địa phương|địa phương|các quận huyện|huyện thị|những huyện|mấy huyện|tất cả các huyện|toàn bộ các huyện|districts|all districts|the districts|huyện nào|các huyện nào|những huyện nào|địa phương nào|which district|which districts|thành phố nào|cities|các thị xã thành phố|by district|per district|theo huyện|theo từng huyện|từng huyện|each district',
  province: '',
}

/** The unit that the committee steers. */
export const homeWords =
  'tỉnh mình|tỉnh ta|toàn tỉnh|cả tỉnh|tỉnh nhà|tỉnh|chung toàn tỉnh|province|whole province|the province|province wide|provincewide|provincial|our province'

/** The speaker's own unit. */
export const ownWords =
  'đơn vị mình|đơn vị tôi|đơn vị chúng tôi|đơn vị em|đơn vị anh|cơ quan mình|cơ quan tôi|sở mình|sở tôi|sở ta|sở em|huyện mình|huyện tôi|thành phố mình|bên mình|bên em|bên tôi|my unit|our unit|my department|our department|my district|our district|của tôi|của mình|của em'

/** "Still about the question before": another value for one of its slots. */
export const insteadWords =
  'còn|thế|thế còn|à còn|vậy còn|thì sao|thế thì|thì thế nào|không phải|ko phải|k phải|ý tôi là|ý tôi|ý là|ý em là|ý mình là|ý anh là|tôi muốn nói|nhầm|nhầm rồi|không|ko|à không|what about|how about|no i mean|i mean|i meant|not that|sorry i meant|đổi sang|chuyển sang|tương tự|cũng vậy|cũng thế|tiếp theo|xem thêm'
/** "And this one too": widens the comparison. */
export const addWords = 'thêm|cộng thêm|bổ sung|so thêm với|thêm cả|so với thêm|add|also add|together with'

/** What follows is what the asked period is compared with. */
export const versusWords =
  'so với|so cùng|so sánh với|hơn|kém|compared to|compared with|versus|vs|than|tăng bao nhiêu so với|giảm bao nhiêu so với'

/** Said of a period and not one of its own: "hàng tuần", "cùng kỳ". */
export const fillers = [
  'cùng kỳ|cùng kỳ năm trước|cùng kỳ năm ngoái|cùng kì|theo tuần|theo tháng|theo quý|theo năm|theo ngày|hàng tuần|hàng tháng|hằng tuần|hằng tháng|mỗi tuần|mỗi tháng|từng tuần|từng tháng|weekly|monthly|by week|by month|per week',
  'cho|tôi|mình|em|anh|chị|xem|hỏi|biết|giúp|với|của|tại|ở|trong|về|là|thì|mà|có|được|đang|đã|rồi|chưa|không|ko|hk|k|bao|nhiêu|mấy|nào|gì|ạ|à|ơi|nhé|nha|nhỉ|vậy|thế|đi|xin|vui lòng|làm|ơn|hãy|cần|muốn|hiện|hiện nay|hiện tại|hiện giờ|bây giờ|lúc này|giờ|đơn|vị|đơn vị|các|những|một|cái|này|kia|đó|ấy|và|hay|hoặc|hoặc là|cũng|còn|nữa|ra|sao|lại|mới|theo|từ|đến|tới|vào|nay|tính|tính ra|vẫn|bạn|trợ lý|bot|số|con|cả|đều|phải|nên|để|cụ|thể|cụ thể|chi|tiết|chi tiết|đâu|ai|lên|xuống|tăng|giảm|thực hiện|thực|hiện|thuộc|trên|địa bàn|dưới|bằng|gần|đây|gần đây|nhất|mới nhất|gần nhất|lấy|báo|giùm|dùm|tý|tí|chút|nhanh|gấp|vừa|qua|tổng|chung|riêng|thành|tháng|tuần|năm|ngày|quý|kỳ|kì|đợt|lần|sở|ngành|huyện|ubnd|phần|trăm|điểm|hạng|chỉ|nhóm|lĩnh vực|hết|do|vì|tại sao|vì sao|sếp|lãnh đạo|phòng|ban|dạ|thưa|kính|gửi|vâng|ừ|ok|oke|đúng|sai|liệu|dc|đc|dk|nhiu|bn|bnhieu|bao nhieu|ntn|đv|sl|tn|hnay|luôn|ngay|đầy đủ|chính xác|toàn|bộ|mọi|tất cả|so|sánh|giữa|chuyện|việc|vụ|nội dung|thông tin|ý|kiểm tra|tra cứu|tra|cứu|tìm|kiếm|trả lời|báo cáo|bc|số liệu|cập nhật|hôm|lúc|khi|bữa|dùng|tốt|xấu|khá|hơn|kém',
  'cho em hỏi|cho anh hỏi|cho chị hỏi|cho tôi hỏi|cho mình hỏi|cho hỏi|xin hỏi|xin được hỏi|em hỏi|dạo này|dạo gần đây|lâu nay|thời gian qua|thời gian gần đây|mấy bữa nay|trường hợp|người dân|người dân và doanh nghiệp|người dân, doanh nghiệp|doanh nghiệp|hệ thống|trong hệ thống|thống kê|chênh lệch|đối chiếu|liệt kê|danh sách|đồ thị|bên nào|rà soát|thay đổi|coi|coi thử|coi bộ|nhờ|vô|đứng|các em|các anh|mọi người|sáng nay|chiều nay|chỗ|thực tế|đang ở mức|ở mức|mức|cao|thấp|cao hơn|thấp hơn|hiểu|mong|giải đáp|hỗ trợ|trân trọng|phản hồi|sớm|gấp ạ|đề xuất|trình|họp|phục vụ|chuẩn bị|e|c|j|r|z|v|ac|ad|hen|nghen|ủa|xuất|hông|hong|hok|dzậy|mn|đag|ik|nhìu|ntnao',
  'cung cấp|vui lòng cung cấp|cung cấp số liệu|theo kế hoạch|kế hoạch số|xây dựng kế hoạch|theo kế hoạch của|cho biết|làm ăn|nhiều lắm|em nhiều|thôi|nhiều|bằng mấy|là mấy|được mấy',
  'the|a|an|of|in|on|for|to|at|by|with|from|is|are|was|were|be|been|it|its|this|that|these|those|me|my|our|us|we|i|you|your|show|give|tell|please|pls|can|could|would|will|do|does|did|has|have|had|what|which|who|whom|how|when|where|why|much|many|and|or|but|not|no|yes|now|current|currently|latest|recent|so|far|as|per|cent|percent|percentage|number|data|get|see|view|display|find|check|look|up|about|lately|these days|recently|right now|at the moment|at present|kindly|thank|many thanks|dear|sir|madam|whats|count|share|total|been|being|stand|stands|standing|urgent|urgently|asap|regarding|among|between|all|any|each|every|list|than|then|there|here|let|want|need|know|like|us|s|t|m|re|d|ll|just|also|too|vs|against|versus|still|yet|into|over|units|unit|department|district|city|province|dept|departments|districts|hey|there|good|morning|today s|going|currently standing|status|level|result|results|figure',
] as const

/** Words of other business: with one of these and no indicator, nothing here is asked for. */
export const strays = [
  'thu nhập|đăng nhập|nhập khẩu|xuất nhập khẩu|nhập học|nhập viện|nhập cư|nhập hàng|giao lưu|giao hàng|giao thừa|sở thích|sở hữu|sở thú|hạn hán|hạn chế|hạn sử dụng|duyệt binh|trình duyệt|tuyển dụng|địa chỉ|bản đồ|đường đi|chỉ đường|số điện thoại|giờ làm việc|giờ mở cửa|lịch làm việc|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|bí thư|thời tiết|dự báo thời tiết|giá vàng|giá xăng|giá đất|tỷ giá|xổ số|bóng đá|tử vi|tiền điện|tiền nước|tiền lương|thuế|lương|nghỉ phép|khách sạn|nhà hàng|số nhà|đi đâu|dịch giúp|dịch hộ|dịch văn bản|văn bản này|ăn gì|ăn trưa|cà phê|trời|mưa|nắng|phim|nhạc|bài hát|học phí|bảo hiểm|khai sinh|hộ khẩu|hộ tịch|đất đai|sổ đỏ|cấp đổi sổ đỏ|cấp sổ đỏ|giấy phép xây dựng|cấp phép xây dựng|đăng ký kinh doanh|lý lịch tư pháp|chứng thực|kết hôn|bằng lái|phát biểu|bài phát biểu|diễn văn|thơ|truyện|chuyện cười|dịch bệnh|mật khẩu|máy in|wifi|email|lái xe|đấu thầu|khởi nghiệp|hôn nhân|sinh nhật|là ai|là những ai|gồm những ai|mấy giờ',
  'weather|forecast|address|phone number|map|hotel|restaurant|salary|gold price|stock|director|chairman|governor|news|joke|poem|song|football|password|tax|taxes|birthday|lunch|dinner|coffee|recipe|movie|translate|call mom|what day|what time',
] as const

/** What a province counts too, but no committee here: asked for as a figure, so that the answer is which one is kept. */
export const measuresElsewhere = [
  'dân số|diện tích|grdp|gdp|thất nghiệp|hộ nghèo|hộ cận nghèo|giảm nghèo|sốt xuất huyết|tai nạn|tai nạn giao thông|giải ngân|giải ngân đầu tư công|giải ngân vốn|vốn đầu tư|đầu tư công|ngân sách|thu ngân sách|chi ngân sách|thu chi ngân sách|tội phạm|tiêm chủng|lạm phát|tăng trưởng|tăng trưởng kinh tế|xuất khẩu|kim ngạch|fdi|pci|cpi|nông thôn mới|che phủ rừng|trồng rừng|doanh nghiệp thành lập mới|thành lập doanh nghiệp|bảo hiểm y tế|giá trị sản xuất|biên chế|tinh giản biên chế',
  'unemployment|population|gdp|grdp|inflation|budget|budget revenue|poverty|poor households|accidents|traffic accidents|crime|vaccination|growth|exports|foreign investment|public investment|disbursement',
] as const

/** Provinces, cities and bodies of the country; those that the catalogue has are taken out. */
export const places =
  'Công an tỉnh|Công an|Cục Thuế|Chi cục Thuế|Kho bạc Nhà nước|Kho bạc|Bảo hiểm xã hội|BHXH|Cục Hải quan|Hải quan|Cục Thống kê|Viện kiểm sát|Tòa án|Ban Dân tộc|Sở Dân tộc|Sở Dầu khí|Sở Thủy sản|Sở Lâm nghiệp|Sở Quy hoạch Kiến trúc|Sở An toàn thực phẩm|Sở Công nghiệp|Sở Thương mại|Bộ Y tế|Bộ Nội vụ|Bộ Tài chính|Bộ Công an|Bộ Xây dựng|Bộ Tư pháp|Bộ Thông tin và Truyền thông|Bộ Kế hoạch và Đầu tư|Chính phủ|Quốc hội|An Giang|Bà Rịa - Vũng Tàu|Bà Rịa|Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang|Thành phố Hồ Chí Minh|TP HCM|TPHCM|Hồ Chí Minh|Sài Gòn|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Thủ Đức|Củ Chi|Biên Hòa|Tax Office|Tax Department|State Treasury|Customs|Police|Social Insurance|Hanoi|Saigon|Ho Chi Minh City|Da Nang|Hue'

/** Words that announce a unit: what follows is the name of one, known or not. */
export const unitAnnouncers =
  'sở|huyện|thành phố|tp|thị xã|tx|tỉnh|quận|phường|xã|chi cục|cục|trung tâm|bệnh viện|trường|department of|district of|city of|ubnd'

/** Bodies that are none of these units, even where a known name follows: "xã Thanh An", "Bộ Y tế". */
export const otherBodies: ReadonlySet<string> = new Set(['xã', 'phường', 'bộ', 'quận', 'ấp', 'cục'])

/** The alternatives of a list written with `|` between them. */
export function listed(words: string): string[] {
  return words === '' ? [] : words.split('|')
}
