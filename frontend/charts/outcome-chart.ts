import type { Chart, Palette } from './chart-options';

/**
 * One picture of outcomes. What it draws is told by the page in words beside it; ECharts is fetched only where a picture
 * is shown, so that no phone of a participant ever loads it. Colours and typeface are those of the style sheet.
 */
class OutcomeChart extends HTMLElement {
  private drawing?: { setOption(option: object, replace: boolean): void; resize(): void; dispose(): void };
  private data?: Chart;
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly surface = document.createElement('div');

  set chart(chart: Chart | undefined) {
    this.data = chart;
    void this.start();
  }

  connectedCallback(): void {
    this.surface.setAttribute('aria-hidden', 'true');
    this.append(this.surface);
    this.size.observe(this);
    this.dark.addEventListener('change', this.draw);
    void this.start();
  }

  disconnectedCallback(): void {
    this.size.disconnect();
    this.dark.removeEventListener('change', this.draw);
    this.drawing?.dispose();
    this.drawing = undefined;
    this.surface.remove();
  }

  private async start(): Promise<void> {
    if (!this.data || !this.isConnected) {
      return;
    }
    const { open } = await import('./echarts-parts');
    if (!this.isConnected || !this.data) {
      return;
    }
    const { height } = await import('./chart-options');
    this.surface.style.height = `${height(this.data)}px`;
    this.drawing ??= open(this.surface);
    this.draw();
  }

  private readonly draw = (): void => {
    const data = this.data;
    const drawing = this.drawing;
    if (!data || !drawing || this.clientWidth === 0) {
      return;
    }
    void import('./chart-options').then(({ options, height }) => {
      if (this.drawing !== drawing) {
        return;
      }
      this.surface.style.height = `${height(data)}px`;
      drawing.resize();
      drawing.setOption(options(data, this.palette(), this.clientWidth), true);
      this.dataset.drawn = 'true';
    });
  };

  /** The style sheet’s colours as they are now: light or dark. */
  private palette(): Palette {
    const probe = document.createElement('span');
    this.append(probe);
    const colour = (name: string) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const palette = {
      ink: colour('ink'),
      quiet: colour('quiet'),
      line: colour('line'),
      soft: colour('soft'),
      card: colour('card'),
      sky: colour('sky'),
      green: colour('green'),
      clay: colour('clay'),
      font: getComputedStyle(this).fontFamily,
    };
    probe.remove();
    return palette;
  }
}

customElements.define('outcome-chart', OutcomeChart);
