/** Messages that the reader's list needs in the browser. */
export const READER_LIST_LABELS = [
  'list.partNumber',
  'list.price',
  'list.stock',
  'lists.title',
  'lists.empty',
  'lists.quantity',
  'lists.line',
  'lists.total',
  'lists.remove',
  'lists.removed',
  'lists.gone',
  'buy.onRequest',
] as const;

export type ReaderListLabels = Readonly<Record<(typeof READER_LIST_LABELS)[number], string>>;
