import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 900px)');

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Phones and small tablets (the same width as in app.css): the frozen first column must leave room for the figures. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
