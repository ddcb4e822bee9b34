import type { Figure } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'

/** A figure with everything that a test does not care about filled in. */
export function figure(given: Partial<Figure> & Pick<Figure, 'from' | 'to'>): Figure {
  return {
    indicator: 'online-payment',
    unit: 'so-y-te',
    numerator: null,
    denominator: null,
    value: null,
    note: null,
    source: null,
    revision: 1,
    reason: null,
    enteredBy: null,
    enteredAt: new Date('2024-06-17T01:00:00Z'),
    sample: false,
    approval: null,
    ...given,
  }
}

/** An indicator; a flow ratio where higher is better, unless told otherwise. */
export function indicator(given: Partial<Indicator> = {}): Indicator {
  return {
    slug: 'online-payment',
    nameVi: 'Tỷ lệ thanh toán trực tuyến',
    nameEn: 'Online payment rate',
    kind: 'ratio',
    measureVi: '%',
    measureEn: '%',
    accumulation: 'flow',
    direction: 'higher',
    numeratorVi: 'Hồ sơ thanh toán trực tuyến',
    numeratorEn: 'Dossiers paid online',
    denominatorVi: 'Hồ sơ có phí, lệ phí phải thanh toán',
    denominatorEn: 'Dossiers with fees to pay',
    aliases: [],
    ...given,
  }
}
