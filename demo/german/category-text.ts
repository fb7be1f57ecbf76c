export interface CategoryText {
  readonly name: string;
  readonly description: string;
}
