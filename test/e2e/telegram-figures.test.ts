import { expect, it } from 'vitest'
import { createPlayers } from './players.ts'
import { type Seat, seatInTelegram } from './seats.ts'
import { onDatabase, serve } from './telegram.ts'

const days = {
  // Long enough before it that it is planned also where the program takes seconds to start.
  opening: { CLOCK_START: '2024-06-17T07:52:00+07:00', CLOCK_SPEED: '60' },
  dayAfter: { CLOCK_START: '2024-06-18T08:30:00+07:00' },
  closing: { CLOCK_START: '2024-06-21T14:05:00+07:00' },
}

it('asks an officer for figures when the week opens, reminds of the form that was left, and takes it to the end', async () => {
  const players = createPlayers(['officer:so-y-te', 'officer:so-noi-vu'])
  const { api, kill, again } = await serve(days.opening, {
    prepare: async (path, api) => players.enter(path, 'telegram', (id) => seatInTelegram(api, id)),
  })
  const officer = players.of('officer:so-y-te')
  await officer.reads(
    /^Kính gửi: Sở Y tế\n+Kỳ nhập số liệu tuần 24\/2024 của Sở Y tế đã mở; còn 10 chỉ số .* trước 16:00 ngày 21\/06\/2024/,
  )
  await officer.presses('Nhập số liệu')
  await officer.reads(/Câu 1\/10: Tỷ lệ thanh toán trực tuyến/)
  await officer.says('160/310')
  await officer.reads(/Câu 2\/10/)

  await kill()
  await again(days.dayAfter)
  await officer.reads(/Bản nhập số liệu tuần 24\/2024 của Sở Y tế còn dở: đã giữ 1 câu trả lời/)
  await officer.presses('Nhập tiếp')
  for (let asked = 2; asked <= 10; asked++) {
    await officer.reads(new RegExp(`Câu ${asked}/10`))
    await officer.presses('Như tuần trước')
  }
  await officer.reads(/Xin xem lại trước khi gửi/)
  await officer.presses('Gửi')
  await officer.reads(/Đã lưu số liệu tuần 24\/2024 của Sở Y tế/)

  // Whoever has sent all is asked no more, and whoever has not is.
  await kill()
  await again(days.closing)
  const other = players.of('officer:so-noi-vu')
  await other.reads(/Kỳ nhập số liệu tuần 24\/2024 sắp khoá, lúc 16:00 ngày 21\/06\/2024/)
  const told = api.calls.map(({ parameters }) => String(parameters.text))
  expect(told.filter((text) => text.includes('sắp khoá')).every((text) => text.includes('Sở Nội vụ'))).toBe(
    true,
  )
  expect(api.violations).toEqual([])
  expect(api.floods).toEqual([])
})

it('opens the forms of several units from one message, each as often as it is tapped', async () => {
  const players = createPlayers(['officer:so-noi-vu'])
  let seat: Seat | undefined
  const { api } = await serve(days.opening, {
    prepare: async (path, api) => {
      players.enter(path, 'telegram', (id) => {
        seat = seatInTelegram(api, id)
        return seat
      })
      onDatabase(path, (database) =>
        database.exec(`
          INSERT INTO "Membership" ("personId", "committeeCode", "role", "unitCode", "position")
          VALUES ('officer:so-noi-vu', 'binh-duong', 'officer', 'thanh-tra-tinh', 1)`),
      )
    },
  })
  const officer = players.of('officer:so-noi-vu')
  await officer.reads(/của Sở Nội vụ đã mở[\s\S]*của Thanh tra tỉnh đã mở/)
  for (const [label, unit] of [
    ['Nội vụ', 'Sở Nội vụ'],
    ['Thanh tra', 'Thanh tra tỉnh'],
    ['Nội vụ', 'Sở Nội vụ'],
  ]) {
    await officer.presses(`Nhập số liệu: ${label}`)
    await officer.reads(new RegExp(`^${unit} · tuần 24/2024`))
  }
  // A double tap is one.
  const asked = () =>
    seat?.shown().filter(({ text }) => text.startsWith('Thanh tra tỉnh · tuần 24/2024')).length
  const before = asked() ?? 0
  await Promise.all([1, 2].map(() => officer.presses('Nhập số liệu: Thanh tra')))
  await officer.says('/toilaai')
  await officer.reads(/Đầu mối/)
  expect(asked()).toBe(before + 1)
  expect(api.violations).toEqual([])
})
