import { describe, expect, it } from 'vitest'
import { tellsOwnLeave } from '../../src/language/own-leave.ts'

describe('a sentence that tells that the speaker is away', () => {
  it.each([
    'tôi nghỉ phép từ thứ Ba đến thứ Năm',
    'toi nghi phep tu thu ba den thu nam',
    'mai tôi nghỉ phép',
    'em nghỉ phép 2 ngày từ thứ Tư',
    'tôi đi công tác đến thứ Sáu',
    'mình xin nghỉ phép từ 1/7 đến 3/7',
    'Dạ báo cáo anh, tuần sau em đi công tác ạ',
    'em nghỉ ốm hôm nay',
    'tôi nghỉ đến thứ 6',
    'cho em xin nghỉ ngày mai ạ',
    'thứ tư tuần này mình có lịch đi công tác',
    'nghỉ phép từ 28/12/2024 đến 3/1/2025',
    'mai xin phép nghỉ',
    'mai em nghỉ không lương',
    'em vắng mặt sáng mai',
    'I am on leave from 5 Jul to 9 Jul',
    'I will be away until Friday',
  ])('%s', (text) => expect(tellsOwnLeave(text)).toBe(true))
})

describe('a sentence that says something else', () => {
  it.each([
    'ai đang nghỉ phép',
    'Sở Y tế có ai nghỉ phép không',
    'mai có nghỉ không',
    'mai em nghỉ không lương được không',
    'em có được nghỉ không?',
    'tôi nghĩ thứ 6 nộp được',
    'sếp em nghỉ phép đến thứ Sáu',
    'anh Nam bên em đi công tác',
    'tôi nghỉ hưu từ 1/7',
    'tôi nghỉ trưa từ 11h30',
    'nghỉ lễ 2/9 mấy ngày',
    'em nghỉ phép từ 1/7, bàn giao cho Nguyễn Văn An',
    'đề nghị Sở Y tế báo cáo trước 28/6',
    'tỷ lệ thanh toán trực tuyến SYT',
    'tôi công tác tại Sở Y tế',
    'nghỉ rồi',
  ])('%s', (text) => expect(tellsOwnLeave(text)).toBe(false))
})
