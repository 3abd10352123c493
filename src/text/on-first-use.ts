// Regular expressions that ask for properties of Unicode take long to make, and most drafts need few of them.

/** Gives what `make` makes, which it is asked for when it is wanted first, and only then. */
export function onFirstUse<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
