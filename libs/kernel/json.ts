/** A value that JSON can carry without loss. Numbers are counts and ordinals only: figures travel as decimal strings. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
