import { useEffect, useState } from 'react';
import { isAsOf } from '../koordinat/koordinat';
import { useKoordinat } from '../koordinat/useKoordinat';
import { useNarrow } from './useNarrow';

/** Height of what stays at the top of the screen: the frozen table headers come right below it. */
export function useStickyOffset(): number {
  const [height, setHeight] = useState(0);
  const asOf = isAsOf(useKoordinat());
  const narrow = useNarrow();
  useEffect(() => {
    // On narrow screens the bar scrolls away and only the banner, if there is one, stays.
    const staying = narrow && !asOf ? null : document.querySelector(narrow ? '.asof-banner' : '.sticky-head');
    if (!staying) return undefined;
    const observer = new ResizeObserver(() => setHeight(staying.getBoundingClientRect().height));
    observer.observe(staying);
    return () => {
      observer.disconnect();
      setHeight(0);
    };
  }, [asOf, narrow]);
  return height;
}
