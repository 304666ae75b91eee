//! A catalogue's words for the values of a choice, as options in a given order.

/** An option of a choice. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}

/** The options for values with words, in the order of the words. */
export function optionsOf<Value extends string>(words: Readonly<Record<Value, string>>): Option<Value>[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
