/** The part of saxen 11 (an untyped package) that this folder uses. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', cb: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', cb: (name: string) => void): this;
    on(event: 'text', cb: (text: string) => void): this;
    on(event: 'cdata' | 'attention', cb: (text: string) => void): this;
    on(event: 'error' | 'warn', cb: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
