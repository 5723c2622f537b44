interface RowToggleProps {
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly name: string;
  readonly onToggle: () => void;
}

/** Unfolds a row. Rows without parts keep the room, so that names of one level stand in line. */
export function RowToggle({ expandable, expanded, name, onToggle }: RowToggleProps) {
  if (!expandable) return <span className="row-toggle-none" />;
  return (
    <button type="button" className="row-toggle" aria-expanded={expanded} aria-label={`Rincian ${name}`} onClick={onToggle}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d="m5.5 3 5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  );
}
