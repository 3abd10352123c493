// Findings below a severity are nothing that the user wants to see.

import { atLeast, type Severity } from '../pack/severity.ts';
import type { Filter } from './filter.ts';

export function keepAtLeast(least: Severity): Filter {
  return {
    openDocument() {},
    openReply() {},
    keeps: ({ severity }) => atLeast(severity, least),
    closeDocument() {},
  };
}
