import { useEffect, useRef, type ReactNode } from 'react';
import { Tooltip } from 'antd';
import type { Sel } from '#capaian';
import { useChange } from './changes';
import { useFlags } from './flags';
import { useFigureOpener } from './openFigure';
import { adalahDesimal, kosong } from './tulis';

interface FigureProps {
  readonly sel: Sel;
  /** What the figure is, for those who do not see its row and column, e.g. "Perubahan APBD 6.1.1". */
  readonly konteks: string;
  readonly tulis: (nilai: string) => string;
  /** Draws the value in another way than as text (a predikat's tag). */
  readonly children?: ReactNode;
}

/** A recorded figure may be a text ("B (60-70)"); a computed one without a value has only a reason. */
export function isTextValue(sel: Sel): boolean {
  return sel.nilai === null && sel.teks !== null && sel.sequence !== null && sel.asal !== 'turunan' && sel.asal !== 'jumlah';
}

function noteOf(sel: Sel): string | null {
  if (sel.nilai === null && !isTextValue(sel)) return `tidak dapat dihitung: ${sel.teks ?? 'belum ada yang tercatat'}`;
  if (sel.cakupan && !sel.cakupan.lengkap) return sel.teks;
  if (sel.asal === 'terbawa') return 'terbawa dari tahap sebelumnya, tidak dinyatakan di tahap ini';
  return null;
}

/** One figure of a table: a button that opens its linimasa. */
export function Figure({ sel, konteks, tulis, children }: FigureProps) {
  const { open, opened, highlighted } = useFigureOpener();
  const flags = useFlags(sel.angka);
  const before = useChange(sel.angka);
  const ref = useRef<HTMLButtonElement>(null);
  const pointed = highlighted === sel.angka;

  useEffect(() => {
    if (!pointed) return;
    ref.current?.scrollIntoView({ block: 'center', inline: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [pointed]);

  const text = sel.nilai !== null ? (adalahDesimal(sel.nilai) ? tulis(sel.nilai) : sel.nilai) : isTextValue(sel) ? sel.teks : kosong;
  const note = children ? null : noteOf(sel);
  const change = before === undefined ? null : before === null ? 'baru pada titik ini' : `berubah, sebelumnya ${before.nilai === null ? (before.teks ?? 'tidak dapat dihitung') : adalahDesimal(before.nilai) ? tulis(before.nilai) : before.nilai}`;
  const classes = ['figure', `is-${sel.asal}`];
  if (sel.nilai === null && !isTextValue(sel) && !children) classes.push('is-undefined');
  if (flags.length > 0) classes.push('is-flagged');
  if (sel.cakupan && !sel.cakupan.lengkap) classes.push('is-partial');
  if (change !== null) classes.push('is-changed');
  if (opened === sel.angka) classes.push('is-open');
  if (pointed) classes.push('is-pointed');

  const button = (
    <button ref={ref} type="button" className={classes.join(' ')} onClick={() => open(sel.angka)} data-angka={sel.angka}>
      {flags.length > 0 && <span className="flag" aria-hidden="true" />}
      {change !== null && <span className="change-mark" aria-hidden="true" />}
      {children ?? text}
      <span className="sr-only">
        , {konteks}
        {note ? `, ${note}` : ''}
        {change === null ? '' : `, ${change}`}
        {flags.length > 0 ? `, ${flags.length} ketidaksesuaian` : ''}
      </span>
    </button>
  );
  const tip = [change, note, ...flags.map((f) => f.penjelasan)].filter((t) => t !== null).join(' · ');
  return tip ? (
    <Tooltip title={tip} mouseEnterDelay={0.3}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
