import { describe, expect, it } from 'vitest'
import { convenes } from '../../src/language/convening.ts'

describe('a sentence that says when a committee meets', () => {
  it.each([
    'họp giao ban thứ hai hằng tuần 9:00',
    'hop giao ban thu 2 hang tuan 9h',
    'giao ban thứ Hai hằng tuần lúc 9:00',
    'đặt lịch họp Ban Chỉ đạo 24/11/2023 14h',
    'em đặt giúp anh cuộc họp chiều mai 15:00',
    'Phiên họp Ban Chỉ đạo 24/11/2023 14:00',
    '14h chiều mai họp Ban Chỉ đạo',
    'thứ Sáu 9 giờ họp với Sở Y tế',
    'dời họp giao ban sang thứ Ba',
    'hoãn cuộc họp chiều nay',
    'huỷ họp',
    'đặt lịch Phiên họp Ban Chỉ đạo ngày 24/11/2023',
    'đặt lịch họp 25/11 9:00',
    'schedule a committee meeting on Friday 9:00',
    'cancel the meeting',
  ])('%s', (text) => expect(convenes(text)).toBe(true))
})

describe('a sentence that says something else', () => {
  it.each([
    'hôm nay họp gì?',
    'mấy giờ họp giao ban vậy',
    'họp lúc mấy giờ',
    'họp giao lưu tối nay nhé',
    'đặt giúp anh phòng họp chiều nay',
    'giao Sở Y tế tổ chức họp rút kinh nghiệm trước 9:00 ngày 24/6',
    'giao Ban Quản lý KCN báo cáo trước 14:00 ngày 24/6',
    'theo kết luận họp ngày 19/2/2024 giao STTTT nâng cấp hệ thống trước 30/6',
    'hợp nhất hai đơn vị 9:00',
    'kết luận họp 19/2/2024 giao STTTT việc gì?',
    'tóm tắt tuần này để họp giao ban 8h',
    'tỷ lệ thanh toán trực tuyến SYT tháng này',
    'doi ten so y te',
  ])('%s', (text) => expect(convenes(text)).toBe(false))
})
