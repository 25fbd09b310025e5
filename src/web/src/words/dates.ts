/** Everything is told in Beijing time: deadlines and signatures are. */
const zone = 'Asia/Shanghai'

function parts(at: Date) {
  const found: Record<string, string> = {}
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  for (const part of format.formatToParts(at)) found[part.type] = part.value
  return found
}

const dayOf = (at: Date) => {
  const p = parts(at)
  return `${p['year']}-${p['month']}-${p['day']}`
}

/** 3月6日 this year, else 2025年3月6日. */
export function day(text: string, now = new Date()): string {
  const p = parts(new Date(text))
  const short = `${p['month']}月${p['day']}日`
  return p['year'] === parts(now)['year'] ? short : `${p['year']}年${short}`
}

/** 10:42. */
export function clock(text: string): string {
  const p = parts(new Date(text))
  return `${p['hour']}:${p['minute']}`
}

/** 10:42:18. */
export function exactClock(text: string): string {
  return `${clock(text)}:${parts(new Date(text))['second']}`
}

/** 3月6日 10:42. */
export function moment(text: string, now = new Date()): string {
  return `${day(text, now)} ${clock(text)}`
}

/** 10:42 today, 昨天, else 3月6日. */
export function lately(text: string, now = new Date()): string {
  const at = new Date(text)
  if (dayOf(at) === dayOf(now)) return clock(text)
  if (dayOf(at) === dayOf(new Date(now.getTime() - 86_400_000))) return '昨天'
  return day(text, now)
}
