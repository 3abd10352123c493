/** A base form with all its forms, itself included; lower case, spelled as in the dictionary. */
export interface Lemma {
  readonly lemma: string;
  readonly forms: ReadonlySet<string>;
}
