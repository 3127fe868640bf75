export interface Palette {
  ink: string;
  quiet: string;
  line: string;
  soft: string;
  card: string;
  sky: string;
  green: string;
  clay: string;
  font: string;
}

interface Interval {
  name: string;
  mean: number;
  low: number | null;
  high: number | null;
}
type Tone = 'BETTER' | 'SAME' | 'WORSE' | 'MIXED';
interface Share {
  name: string;
  parts: { label: string; men: number; tone: Tone }[];
}
interface Bin {
  label: string;
  men: number;
  tone: Tone;
}
interface BeforeAfter {
  name: string;
  before: number;
  after: number;
}

export type Chart =
  | { kind: 'INTERVALS'; items: Interval[]; axis: string }
  | { kind: 'SHARES'; items: Share[]; axis: string }
  | { kind: 'HISTOGRAM'; items: Bin[]; axis: string }
  | { kind: 'BEFORE_AFTER'; items: BeforeAfter[]; axis: string; before: string; after: string };

const NARROW = 560;

export function height(chart: Chart): number {
  switch (chart.kind) {
    case 'HISTOGRAM':
      return 300;
    case 'SHARES':
      return 90 + chart.items.length * 74;
    default:
      return 80 + chart.items.length * 60;
  }
}

/** Names stand above their line, where a phone has no room beside it. */
export function options(chart: Chart, palette: Palette, width: number): object {
  const narrow = width < NARROW;
  const text = { color: palette.ink, fontFamily: palette.font, fontSize: narrow ? 14 : 16 };
  const base = { animation: false, textStyle: text, aria: { enabled: false } };
  const value = {
    type: 'value',
    name: chart.axis,
    nameLocation: 'middle',
    nameGap: 32,
    nameTextStyle: { ...text, color: palette.quiet },
    axisLabel: { ...text, color: palette.quiet, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: palette.line } },
    splitLine: { lineStyle: { color: palette.soft } },
  };
  const names = (items: { name: string }[]) => ({
    type: 'category',
    inverse: true,
    data: items.map((item) => item.name),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: narrow
      ? { ...text, inside: true, align: 'left', verticalAlign: 'bottom', padding: [0, 0, chart.kind === 'SHARES' ? 16 : 12, -6], width: width - 40, overflow: 'truncate' }
      : { ...text, width: 230, overflow: 'break', lineHeight: 19 },
    z: 10,
  });
  const grid = { left: narrow ? 12 : 250, right: 24, top: 12, bottom: 52 };
  switch (chart.kind) {
    case 'INTERVALS':
      return { ...base, grid, xAxis: { ...value, ...around0(chart.items) }, yAxis: names(chart.items), series: intervals(chart.items, palette) };
    case 'BEFORE_AFTER':
      return {
        ...base,
        legend: { bottom: 0, left: narrow ? 0 : 'center', textStyle: text, itemGap: 20 },
        grid: { ...grid, bottom: 84 },
        xAxis: { ...value, scale: true, nameGap: 28 },
        yAxis: names(chart.items),
        series: beforeAfter(chart, palette),
      };
    case 'SHARES':
      return { ...base, ...shares(chart.items, palette, text, grid, value, names(chart.items)) };
    case 'HISTOGRAM':
      return {
        ...base,
        grid: { left: 44, right: 12, top: 24, bottom: 56 },
        xAxis: {
          ...value,
          type: 'category',
          data: chart.items.map((bin) => bin.label),
          axisTick: { show: false },
        },
        yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, color: palette.quiet }, splitLine: { lineStyle: { color: palette.soft } } },
        series: [
          {
            type: 'bar',
            barCategoryGap: '8%',
            label: { show: !narrow, position: 'top', color: palette.ink, fontFamily: palette.font, formatter: (at: { value: number }) => (at.value ? String(at.value) : '') },
            data: chart.items.map((bin) => ({ value: bin.men, itemStyle: tone(bin.tone, palette) })),
          },
        ],
      };
  }
}

function around0(items: Interval[]): object {
  const ends = items.flatMap((item) => [item.low ?? item.mean, item.high ?? item.mean, 0]);
  return { min: Math.floor(Math.min(...ends)), max: Math.ceil(Math.max(...ends)) };
}

/** Filled, hatched by an edge, or empty: told apart without colours too. */
function tone(which: Tone, palette: Palette): object {
  const edge = { borderWidth: 2 };
  switch (which) {
    case 'BETTER':
      return { ...edge, color: palette.sky, borderColor: palette.sky };
    case 'WORSE':
      return { ...edge, color: palette.card, borderColor: palette.clay, borderType: 'dashed' };
    default:
      return { ...edge, color: palette.soft, borderColor: palette.line };
  }
}

function zeroLine(palette: Palette): object {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: palette.ink, type: 'solid', width: 2 },
    data: [{ xAxis: 0 }],
  };
}

interface Api {
  value(index: number): number;
  coord(point: number[]): number[];
}

function intervals(items: Interval[], palette: Palette): object[] {
  return [
    {
      type: 'custom',
      silent: true,
      data: items.map((item, i) => [i, item.low ?? item.mean, item.high ?? item.mean]),
      encode: { x: [1, 2], y: 0 },
      markLine: zeroLine(palette),
      renderItem: (_: unknown, api: Api) => {
        const [from, y] = api.coord([api.value(1), api.value(0)]);
        const [to] = api.coord([api.value(2), api.value(0)]);
        const style = { stroke: palette.sky, lineWidth: 3, fill: 'none' };
        const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
        return { type: 'group', children: [line(from, y, to, y), line(from, y - 7, from, y + 7), line(to, y - 7, to, y + 7)] };
      },
    },
    {
      type: 'scatter',
      silent: true,
      symbol: 'circle',
      symbolSize: 14,
      itemStyle: { color: palette.sky },
      data: items.map((item, i) => [item.mean, i]),
    },
  ];
}

function beforeAfter(chart: Chart & { kind: 'BEFORE_AFTER' }, palette: Palette): object[] {
  const dots = (name: string, symbol: string, fill: string, edge: string, of: (item: BeforeAfter) => number) => ({
    type: 'scatter',
    name,
    silent: true,
    symbol,
    symbolSize: 15,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 3 },
    data: chart.items.map((item, i) => [of(item), i]),
  });
  return [
    {
      type: 'custom',
      silent: true,
      data: chart.items.map((item, i) => [i, item.before, item.after]),
      encode: { x: [1, 2], y: 0 },
      renderItem: (_: unknown, api: Api) => {
        const [x1, y1] = api.coord([api.value(1), api.value(0)]);
        const [x2, y2] = api.coord([api.value(2), api.value(0)]);
        return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: palette.line, lineWidth: 3 } };
      },
    },
    dots(chart.before, 'circle', palette.card, palette.quiet, (item) => item.before),
    dots(chart.after, 'diamond', palette.sky, palette.sky, (item) => item.after),
  ];
}

/** To the left who got worse, to the right who got better, in the middle who stayed. */
function shares(items: Share[], palette: Palette, text: object, grid: object, value: object, names: object): object {
  const kinds = [...new Set(items.flatMap((item) => item.parts.map((part) => part.label)))];
  const of = (item: Share, label: string) => item.parts.find((part) => part.label === label);
  const sum = (item: Share) => item.parts.reduce((all, part) => all + part.men, 0);
  const side = (which: Tone) => (which === 'WORSE' || which === 'MIXED' ? -1 : 1);
  const percent = (item: Share, label: string) => {
    const part = of(item, label);
    return part && sum(item) ? (100 * part.men) / sum(item) : 0;
  };
  const toneOf = (label: string) => items.map((item) => of(item, label)?.tone).find((found) => found) ?? 'SAME';
  const series = kinds.map((label) => ({
    type: 'bar',
    name: label,
    stack: 'all',
    silent: true,
    barWidth: 26,
    itemStyle: tone(toneOf(label), palette),
    label: { show: true, color: toneOf(label) === 'BETTER' ? palette.card : palette.ink, formatter: (at: { dataIndex: number }) => String(of(items[at.dataIndex], label)?.men || '') },
    data: items.map((item) => side(toneOf(label)) * percent(item, label)),
    ...(label === kinds[0] ? { markLine: zeroLine(palette) } : {}),
  }));
  // from the middle outwards
  const order: Tone[] = ['SAME', 'MIXED', 'WORSE', 'BETTER'];
  series.sort((a, b) => order.indexOf(toneOf(a.name)) - order.indexOf(toneOf(b.name)));
  return {
    legend: { bottom: 0, left: 0, textStyle: text, itemGap: 16, data: series.map((one) => one.name) },
    grid: { ...grid, bottom: 88 },
    xAxis: {
      ...value,
      name: '',
      axisLabel: { ...text, color: palette.quiet, formatter: (at: number) => `${Math.abs(at)}%` },
    },
    yAxis: names,
    series,
  };
}
