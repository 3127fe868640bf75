import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** Only what our pictures need of ECharts, drawn as SVG: sharp at any size and on paper. */
export function open(surface: HTMLElement): ECharts {
  return init(surface, null, { renderer: 'svg' });
}
