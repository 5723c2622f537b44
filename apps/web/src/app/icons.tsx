import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const ClockIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 4.5V8l2.4 1.6" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.5v7.2M5 7l3 3 3-3M3 13h10" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M4 1.8h5L12.5 5v9.2H4zM9 1.8V5h3.5" />
  </Icon>
);

export const BridgeIcon = () => (
  <Icon>
    <path d="M2.5 13V9M6.2 9V6M9.8 6V3.5M13.5 13V3.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="M4 6l4 4 4-4" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);
