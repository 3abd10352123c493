// What stands under the options in the help.

export const EXIT_CODES = `
Exit codes:
  0  nothing at or above the fail level, which is "error" unless --fail-on says
     otherwise
  1  findings
  2  the run failed: something could not be read, or the command line is wrong`;

export const EXAMPLES = `
Examples:
  pbpaste | replylint                    check the draft in the clipboard
  replylint macros/ "replies/**/*.txt"   check a library of canned replies
  replylint explain deflection/wrong-department`;

export const SELECTIONS = `
Categories and rules:
  deflection                     a category
  deflection/wrong-department    a rule; "replylint rules" lists them all
  ru:deflection                  either, in one language: en, ru or pl
  Several are joined with commas: --only deflection,ru:policy-wall`;
