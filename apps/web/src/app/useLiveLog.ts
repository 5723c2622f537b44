import { useEffect } from 'react';
import { queryClient } from '../api/queries';
import { apiUrl } from '../api/request';
import { sawSequence } from '../api/seen';
import { isAsOf } from '../koordinat/koordinat';
import { useKoordinat } from '../koordinat/useKoordinat';

const gather = 1_000;

/** Tables of now follow the log. An as-of table is left alone: its answer does not change. */
export function useLiveLog(): void {
  const asOf = isAsOf(useKoordinat());
  useEffect(() => {
    if (asOf) return undefined;
    const stream = new EventSource(apiUrl('/aliran'));
    let timer: ReturnType<typeof setTimeout> | undefined;
    stream.addEventListener('urutan', ({ lastEventId }: MessageEvent) => {
      sawSequence(Number(lastEventId));
      // An import appends hundreds of events in a moment: one refresh for all of them.
      timer ??= setTimeout(() => {
        timer = undefined;
        void queryClient.invalidateQueries();
      }, gather);
    });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [asOf]);
}
