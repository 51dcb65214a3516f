/** What charts draw, in the colours of the tokens. Bars begin at zero, numbers stand beside the marks. */
import { colour, type Colour, type Theme } from '@tokens'
import type { EChartsCoreOption } from 'echarts/core'

export interface Look {
  theme: Theme
  isLarge: boolean
}
export interface Series {
  name: string
  tone: Colour
  values: readonly (number | null)[]
}
export interface Bars {
  names: readonly string[]
  series: readonly Series[]
  isAcross: boolean
  /** How a value is written; as it is where nothing is given. */
  format?: (value: number) => string
}

/** The tone of each figure: the same as of the status it speaks of. */
const TONES: Record<string, Colour> = {
  opened: 'accent',
  closed: 'done',
  open: 'underway',
  open_overdue: 'overdue',
  late: 'overdue',
  on_time_rate: 'done',
}
export const toneOfFigure = (figure: string): Colour => TONES[figure] ?? 'accent'

/** A canvas knows no inheritance and would fall back to a face and a size of its own. */
export const fontOfPage = (): string => window.getComputedStyle(document.body).fontFamily || 'sans-serif'
const sizeOf = (look: Look): number => (look.isLarge ? 18 : 12)

function frame(look: Look): Record<string, unknown> {
  const paint = (name: Colour): string => colour(name, look.theme)
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 200,
    textStyle: { color: paint('ink-second'), fontFamily: fontOfPage(), fontSize: sizeOf(look) },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: paint('card'),
      borderColor: paint('line'),
      textStyle: { color: paint('ink'), fontSize: sizeOf(look) },
      axisPointer: { type: 'shadow', shadowStyle: { color: paint('hover'), opacity: 0.5 } },
    },
  }
}

function axes(look: Look): { names: Record<string, unknown>; values: Record<string, unknown> } {
  const paint = (name: Colour): string => colour(name, look.theme)
  const label = { color: paint('ink-second'), fontSize: sizeOf(look) }
  return {
    names: {
      type: 'category',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: paint('line-strong') } },
      axisLabel: label,
    },
    values: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: paint('line') } },
      axisLabel: label,
    },
  }
}

/** Bars with their numbers at the end; `isAcross` lays them down, the first on top. */
export function barOptions(bars: Bars, look: Look): EChartsCoreOption {
  const { names, values } = axes(look)
  const format = bars.format ?? String
  const nameAxis = {
    ...names,
    data: bars.names,
    inverse: bars.isAcross,
    axisLabel: {
      ...(names.axisLabel as object),
      interval: 0,
      ...(bars.isAcross ? { width: look.isLarge ? 150 : 116, overflow: 'truncate' } : {}),
    },
  }
  const valueAxis = {
    ...values,
    minInterval: bars.format ? 0 : 1,
    axisLabel: { ...(values.axisLabel as object), formatter: format, hideOverlap: true },
  }
  return {
    ...frame(look),
    grid: { left: 8, right: bars.isAcross ? 56 : 12, top: 12, bottom: 4, containLabel: true },
    xAxis: bars.isAcross ? valueAxis : nameAxis,
    yAxis: bars.isAcross ? nameAxis : valueAxis,
    series: bars.series.map((one) => ({
      type: 'bar',
      name: one.name,
      data: one.values,
      barMaxWidth: 18,
      cursor: 'pointer',
      itemStyle: { color: colour(one.tone, look.theme), borderRadius: bars.isAcross ? [0, 4, 4, 0] : [4, 4, 0, 0] },
      label: {
        show: true,
        position: bars.isAcross ? 'right' : 'top',
        color: colour('ink', look.theme),
        fontSize: sizeOf(look),
        formatter: ({ value }: { value: number | null }) => (value === null ? '—' : format(value)),
      },
      tooltip: { valueFormatter: (value: number | null) => (value === null ? '—' : format(value)) },
    })),
  }
}

/** Lines over time; each has a mark of its own, so that colour is never alone. */
export function lineOptions(names: readonly string[], series: readonly Series[], look: Look): EChartsCoreOption {
  const { names: nameAxis, values } = axes(look)
  const marks = ['circle', 'rect', 'triangle']
  return {
    ...frame(look),
    grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 20, textStyle: { color: colour('ink', look.theme), fontSize: sizeOf(look) } },
    xAxis: { ...nameAxis, data: names, boundaryGap: names.length === 1 },
    yAxis: values,
    series: series.map((one, index) => ({
      type: 'line',
      name: one.name,
      data: one.values,
      symbol: marks[index % marks.length],
      symbolSize: 7,
      cursor: 'pointer',
      showSymbol: names.length <= 62,
      triggerLineEvent: false,
      lineStyle: { width: 2, color: colour(one.tone, look.theme) },
      itemStyle: { color: colour(one.tone, look.theme) },
    })),
  }
}
