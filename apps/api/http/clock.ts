/** Clock of this node and the calendar day that an office in Indonesia's western time has on it. */
export class Clock {
  constructor(readonly now: () => Date = () => new Date()) {}

  hariIni(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit', day: '2-digit' }).format(this.now());
  }
}
