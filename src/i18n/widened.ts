/**
 * The shape of a set of messages without its wording: every text is any string, every function keeps
 * its arguments. A second language is declared with it, so that the compiler names what is missing.
 */
export type Widened<Texts> = Texts extends string
  ? string
  : Texts extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Texts]: Widened<Texts[Key]> }
