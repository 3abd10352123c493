// The shapes that are known without being told, the most telling first. Field names are those of the products' interfaces
// and exports (docs/formats.md says which).

import { TEXT_FIELDS } from './fields.ts';
import type { Shape } from './shape.ts';

/** The places in which interfaces put lists, and a record on its own. Shapes with these may lie in any other list, too. */
export const LISTS: readonly string[] = ['$.data[*]', '$.results[*]', '$.records[*]', '$[*]', '$'];

export const SHAPES: readonly Shape[] = [
  {
    name: 'zendesk-macros',
    records: ['$.macros[*]', '$.macro', ...LISTS],
    has: ['@.title', '@.actions[0].field'],
    replies: [
      { at: "@.actions[?@.field == 'comment_value_html'].value", format: 'html' },
      { at: "@.actions[?@.field == 'comment_value'].value", format: 'text' },
      { at: "@.actions[?@.field == 'comment_value'].value[1]", format: 'text' },
    ],
    id: ['@.id'],
    title: ['@.title'],
    skip: [
      { at: '@.active', is: [false] },
      { at: "@.actions[?@.field == 'comment_mode_is_public'].value", is: [false] },
    ],
  },
  {
    name: 'zendesk-dynamic-content',
    records: ['$.items[*].variants[*]', '$.item.variants[*]', '$[*].variants[*]', '$.variants[*]'],
    has: ['@.content', '@.locale_id'],
    replies: [{ at: '@.content', format: 'guess' }],
    id: ['@.id'],
    title: ['$.items[*].name', '$.item.name', '$[*].name', '$.name'],
    skip: [{ at: '@.active', is: [false] }],
  },
  {
    name: 'gorgias-macros',
    records: ['$.macros[*]', ...LISTS],
    has: ['@.name', '@.actions[0].arguments'],
    replies: [
      { at: "@.actions[?@.name == 'setResponseText'].arguments.body_html", format: 'html' },
      { at: "@.actions[?@.name == 'setResponseText'].arguments.body_text", format: 'text' },
    ],
    id: ['@.id'],
    title: ['@.name'],
    lang: ['@.language'],
  },
  {
    name: 'freshdesk-canned-responses',
    records: ['$.canned_responses[*]', '$.canned_response', ...LISTS],
    has: ['@.title', '@.content_html'],
    replies: [
      { at: '@.content_html', format: 'html' },
      { at: '@.content', format: 'text' },
    ],
    id: ['@.id'],
    title: ['@.title'],
  },
  {
    name: 'intercom-macros',
    records: ['$.macros[*]', ...LISTS],
    has: ['@.name', '@.body_text', '@.body'],
    replies: [
      { at: '@.body', format: 'html' },
      { at: '@.body_text', format: 'text' },
    ],
    id: ['@.id'],
    title: ['@.name'],
  },
  {
    name: 'help-scout-saved-replies',
    records: ['$._embedded.replies[*]', "$._embedded['saved-replies'][*]", ...LISTS],
    has: ['@.name', '@.text', '@.chatText'],
    replies: [
      { at: '@.text', format: 'html' },
      { at: '@.chatText', format: 'text' },
    ],
    id: ['@.id'],
    title: ['@.name'],
  },
  {
    name: 'front-message-templates',
    records: ['$._results[*]', ...LISTS],
    has: ['@.name', '@.body', '@.is_available_for_all_inboxes'],
    replies: [{ at: '@.body', format: 'html' }],
    id: ['@.id'],
    title: ['@.name'],
  },
  {
    name: 'zoho-desk-templates',
    records: ['$.templates[*]', ...LISTS],
    has: ['@.templateName', '@.body'],
    replies: [{ at: '@.body', format: 'guess' }],
    id: ['@.templateId'],
    title: ['@.templateName'],
  },
  {
    name: 'salesforce-quick-text',
    records: ['$.result.records[*]', ...LISTS],
    has: ['@.Name', '@.Message'],
    replies: [{ at: '@.Message', format: 'text' }],
    id: ['@.Id'],
    title: ['@.Name'],
  },
  {
    name: 'chatwoot-canned-responses',
    records: ['$.payload[*]', ...LISTS],
    has: ['@.short_code', '@.content'],
    replies: [{ at: '@.content', format: 'markdown' }],
    id: ['@.id'],
    title: ['@.short_code'],
  },
  {
    name: 'zammad-text-modules',
    records: ['$.text_modules[*]', ...LISTS],
    has: ['@.name', '@.keywords', '@.content'],
    replies: [{ at: '@.content', format: 'html' }],
    id: ['@.id'],
    title: ['@.name'],
    skip: [{ at: '@.active', is: [false] }],
  },
  {
    name: 'osticket-canned-responses',
    records: LISTS,
    has: ['@.title', '@.response', '@.isenabled'],
    replies: [{ at: '@.response', format: 'html' }],
    title: ['@.title'],
    lang: ['@.lang'],
    skip: [{ at: '@.isenabled', is: [0] }],
  },
  {
    name: 'discourse-templates',
    records: ['$.templates[*]', ...LISTS],
    has: ['@.title', '@.slug', '@.content'],
    replies: [{ at: '@.content', format: 'markdown' }],
    id: ['@.id'],
    title: ['@.title'],
  },
  {
    name: 'livechat-canned-responses',
    records: ['$.canned_responses[*]', ...LISTS],
    has: ['@.text', '@.tags', '@.author_id'],
    replies: [{ at: '@.text', format: 'text' }],
    id: ['@.id'],
    title: ['@.tags[0]'],
  },
  {
    name: 'rocket-chat-canned-responses',
    records: ['$.cannedResponses[*]', '$.cannedResponse', '$.responses[*]', ...LISTS],
    has: ['@.shortcut', '@.text'],
    replies: [{ at: '@.text', format: 'text' }],
    id: ['@._id'],
    title: ['@.shortcut'],
  },
  {
    name: 'espanso-matches',
    records: ['$.matches[*]'],
    has: [],
    replies: [
      { at: '@.replace', format: 'text' },
      { at: '@.form', format: 'text' },
      { at: '@.markdown', format: 'markdown' },
      { at: '@.html', format: 'html' },
    ],
    id: ['@.trigger', '@.triggers[0]'],
    title: ['@.label', '@.trigger', '@.triggers[0]'],
  },
  {
    name: 'github-saved-replies',
    records: ['$.data.viewer.savedReplies.nodes[*]', '$.data.viewer.savedReplies.edges[*].node'],
    has: ['@.title', '@.body'],
    replies: [{ at: '@.body', format: 'markdown' }],
    id: ['@.databaseId'],
    title: ['@.title'],
  },
  {
    name: 'github-replies',
    records: ['$.replies[*]'],
    has: ['@.name', '@.body'],
    replies: [{ at: '@.body', format: 'markdown' }],
    title: ['@.name'],
  },
  {
    name: 'github-commands',
    records: ['$[*]'],
    has: ['@.type', '@.name', '@.comment'],
    replies: [{ at: '@.comment', format: 'markdown' }],
    title: ['@.name'],
  },
  {
    name: 'rasa-responses',
    records: ['$.responses.*[*]'],
    has: ['@.text'],
    replies: [{ at: '@.text', format: 'text' }],
    title: ['#1'],
  },
];

/** Records of nobody's shape, such as the lines of a JSONL file. */
export const PLAIN: Shape = {
  name: 'records',
  records: [],
  has: [],
  replies: TEXT_FIELDS.map((name) => ({ at: `@.${name}`, format: 'guess' })),
  firstOnly: true,
  id: ['@.id', '@._id', '@.key'],
  title: ['@.title', '@.name'],
  lang: ['@.lang', '@.language', '@.locale'],
};
