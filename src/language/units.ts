/** Units of measure, money and time: their names, what they measure, and conversion factors. */
import { lookUp } from './forms'
import { memoizeByWord } from './memoize-by-word'

export interface Unit {
  /** Canonical name: "km", "usd", "year". */
  name: string
  /** What it measures. Units of the same measure can be converted. */
  measure: string
  /** Its value in the base unit of the measure. */
  factor: number
}

/** A measure on each line, followed by its units: "name=factor" and other names. */
const MEASURES = `
length km=1000 kms kilometre kilometer; mile=1609.34 mi; metre=1 meter m; foot=.3048 feet ft; yard=.9144 yd; cm=.01 centimetre centimeter; mm=.001 millimetre millimeter; inch=.0254
mass kg=1 kilo kilogram kilogramme; gram=.001 gramme; tonne=1000 ton; pound=.4536 lb; ounce=.02835
speed km/h=1 kmh kph kmph; mph=1.60934
area hectare=1 ha; acre=.4047
volume litre=1 liter; gallon=3.785; barrel=159 bbl
power kw=.001 kilowatt; mw=1 megawatt; gw=1000 gigawatt
heat celsius=1 centigrade; fahrenheit=2
time second=1 sec; minute=60 min; hour=3600 hr; day=86400; week=604800; fortnight=1209600; month=2629800; year=31557600 yr; decade=315576000; century=3155760000
usd usd=1 $ us$ dollar buck; cent=.01
eur eur=1 € euro
gbp pound=1 £ gbp sterling
jpy jpy=1 ¥ yen
cny cny=1 yuan rmb renminbi
inr inr=1 ₹ rupee
rub rub=1 rouble ruble
krw krw=1 ₩
chf chf=1 franc
hkd hkd=1 hk$
ratio percent=1 % pct percentage; basis_point=.01`

const UNITS = new Map<string, Unit>()
for (const line of MEASURES.trim().split('\n')) {
  const [measure = '', ...rest] = line.split(' ')
  for (const entry of rest.join(' ').split('; ')) {
    const [head = '', ...aliases] = entry.split(' ')
    const [name = '', factor] = head.split('=')
    const unit = { name, measure, factor: Number(factor) }
    for (const word of [name, ...aliases]) if (!UNITS.has(word)) UNITS.set(word, unit)
  }
}
const POUND_STERLING: Unit = { name: 'pound', measure: 'gbp', factor: 1 }
UNITS.set('£', POUND_STERLING)

const MONEY = new Set(['usd', 'eur', 'gbp', 'jpy', 'cny', 'inr', 'rub', 'krw', 'chf', 'hkd'])
export const isMoney = (unit: Unit): boolean => MONEY.has(unit.measure)

/** Returns the unit that a folded word names, in the singular or plural. */
export const unitOf: (fold: string) => Unit | undefined = memoizeByWord((fold) =>
  /(?:ly|ing|ed|er)$/.test(fold) && !UNITS.has(fold) ? undefined : lookUp(UNITS, fold)
)

/** Returns true if two values in their units are equal, allowing for rounding. */
export function sameMeasure(value: number, unit: Unit, otherValue: number, otherUnit: Unit): boolean {
  if (unit.name === otherUnit.name) return close(value, otherValue, 1e-9)
  if (unit.measure !== otherUnit.measure) return false
  if (unit.measure === 'heat') return Math.abs(celsius(value, unit) - celsius(otherValue, otherUnit)) <= 1
  const tolerance = unit.measure === 'time' || isMoney(unit) || unit.measure === 'ratio' ? 0.005 : 0.06
  return close(value * unit.factor, otherValue * otherUnit.factor, tolerance)
}

const celsius = (value: number, unit: Unit): number => (unit.name === 'fahrenheit' ? (value - 32) / 1.8 : value)

/** Returns true if two values differ by at most `tolerance`, as a share of the larger one. */
export const close = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
