/** A line over time or bars side by side, as data. `null` is a gap: no figure, not zero. */
export interface LineChart {
  readonly kind: 'line'
  readonly title: string
  /** What the values are: "%". */
  readonly measure: string
  /** Labels along the axis, oldest first. */
  readonly labels: readonly string[]
  /** One line each, with as many values as there are labels. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** A dashed line across, such as a target. The label has words only: the value is put after it. */
  readonly threshold?: { readonly label: string; readonly value: number }
  /** Language of the numbers. */
  readonly language: 'vi' | 'en'
}

export interface BarChart {
  readonly kind: 'bar'
  readonly title: string
  readonly measure: string
  /** Best first, drawn from the top. */
  readonly bars: readonly {
    readonly label: string
    readonly value: number
    readonly tone: 'good' | 'near' | 'bad' | 'none'
  }[]
  /** As in a line chart. */
  readonly threshold?: { readonly label: string; readonly value: number }
  readonly language: 'vi' | 'en'
}

/** Pieces of work from when they were given to their deadlines, a row each, as data. Days are `YYYY-MM-DD`. */
export interface TimelineChart {
  readonly kind: 'timeline'
  readonly title: string
  /** The day of a line across all rows, and what stands at it. */
  readonly today: { readonly label: string; readonly date: string }
  /** Drawn from the top. */
  readonly rows: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
    /** In words. */
    readonly state: string
    readonly tone: 'good' | 'near' | 'bad' | 'none'
    /** Whether it has ended, whenever that was. */
    readonly over: boolean
  }[]
  readonly language: 'vi' | 'en'
}

/** A chart of values. */
export type ValueChart = LineChart | BarChart

/** The data of a picture. */
export type ChartSpec = ValueChart | TimelineChart
