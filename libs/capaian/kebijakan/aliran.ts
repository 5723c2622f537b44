/** Name of the stream of a pemda's policies (design, Streams and events). */
export const aliranKebijakan = (pemda: string): string => `kebijakan-${pemda}`;
