/** Drags one line of a list by its handle, with a finger or a mouse; tells at which position it was let go. */
export function drag(event: PointerEvent, item: HTMLElement, dropped: (position: number) => void): void {
  const list = item.parentElement;
  const handle = event.currentTarget as HTMLElement;
  if (!list || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const others = [...list.children].filter((other): other is HTMLElement => other instanceof HTMLElement && other !== item);
  const middles = others.map((other) => {
    const { top, height } = other.getBoundingClientRect();
    return top + scrollY + height / 2;
  });
  const start = event.clientY + scrollY;
  let position = 0;
  const show = (y: number) => {
    position = middles.filter((middle) => middle < y).length;
    item.style.translate = `0 ${y - start}px`;
    others.forEach((other, index) => {
      other.classList.toggle('drop-before', index === position);
      other.classList.toggle('drop-after', index === position - 1 && position === others.length);
    });
  };
  const end = (drop: boolean) => {
    item.classList.remove('dragged');
    item.style.translate = '';
    others.forEach((other) => other.classList.remove('drop-before', 'drop-after'));
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    if (drop) {
      dropped(position);
    }
  };
  handle.setPointerCapture(event.pointerId);
  item.classList.add('dragged');
  show(start);
  handle.onpointermove = (move) => show(move.clientY + scrollY);
  handle.onpointerup = () => end(true);
  handle.onpointercancel = () => end(false);
}
