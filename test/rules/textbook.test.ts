// What anybody would expect to be found first. The rules are many, and their exceptions see far: this shows at once where
// one of them silences the plainest case of what it was made for.

import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../src/cli/packs.ts';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';

const TEXTBOOK: Readonly<Record<string, readonly string[]>> = {
  deflection: [
    "You've come to the wrong department.",
    "Sorry, that's not something our team deals with.",
    'Вы обратились не в тот отдел.',
    'Мы этим не занимаемся.',
    'To nie nasz dział.',
    'My się tym nie zajmujemy.',
  ],
  'policy-wall': [
    "That's against our company policy.",
    "The system doesn't allow it.",
    "I'm not authorised to do that.",
    'Это противоречит правилам компании.',
    'Система не позволяет.',
    'Nie pozwala na to regulamin.',
    'System mi na to nie pozwala.',
  ],
  'passing-the-buck': [
    'You need to speak to the billing department.',
    "She's on holiday until the end of the month.",
    'Вам нужно обратиться к менеджеру.',
    'Он сейчас в отпуске.',
    'Proszę zadzwonić do kuriera.',
    'Kierowniczka jest na urlopie.',
  ],
  'vague-wait': [
    "We'll be in touch as soon as possible.",
    'Please bear with us.',
    'Мы свяжемся с вами в ближайшее время.',
    'Ожидайте.',
    'Odezwiemy się wkrótce.',
    'Prosimy o cierpliwość.',
  ],
  overpromise: [
    'I promise you this will never happen again.',
    'Your parcel will definitely be there tomorrow.',
    'Гарантируем, что этого больше не повторится.',
    'Завтра точно доставим.',
    'Gwarantuję, że to się więcej nie powtórzy.',
    'Paczka na pewno dojdzie jutro.',
  ],
  blame: [
    'You should have read the terms.',
    'As I already told you, the sale is over.',
    'As I told you on Monday, the sale is over.',
    'Вы сами виноваты.',
    'Как я уже говорил, акция закончилась.',
    'Trzeba było przeczytać regulamin.',
    'Jak już pisałam, promocja się skończyła.',
  ],
  'non-apology': [
    "We're sorry you feel that way.",
    'We apologise for any inconvenience.',
    'Жаль, что вы так это восприняли.',
    'Приносим извинения за доставленные неудобства.',
    'Przykro nam, że tak Pani to odebrała.',
    'Przepraszamy za niedogodności.',
  ],
  refusal: [
    "There's nothing we can do.",
    "We can't do that.",
    'Ничем не можем помочь.',
    'Это невозможно.',
    'Nic nie możemy zrobić.',
    'To niemożliwe.',
  ],
  command: [
    'You must send the form.',
    'Please calm down.',
    'Вы обязаны заполнить форму.',
    'Успокойтесь.',
    'Musi Pan wysłać formularz.',
    'Proszę się uspokoić.',
  ],
  boilerplate: [
    'Please be advised that the office is closed.',
    'Your satisfaction is our top priority.',
    'Настоящим уведомляем, что офис закрыт.',
    'Ваше мнение очень важно для нас!',
    'Uprzejmie informujemy, iż biuro jest nieczynne.',
    'Państwa zadowolenie jest dla nas najważniejsze.',
  ],
  dismissive: [
    "It's only a few days.",
    "It's no big deal.",
    'Ничего страшного.',
    'Это всего лишь игра.',
    'To tylko kilka dni.',
    'Nic się nie stało.',
  ],
  jargon: [
    "I've escalated it to L2.",
    "It's within the SLA.",
    'Тикет передан на вторую линию.',
    'Ваше обращение эскалировано.',
    'Zgłoszenie trafiło na drugą linię.',
    'Ticket został wyeskalowany.',
  ],
  'closed-door': [
    'Our decision is final.',
    'Please do not reply to this message.',
    'Наше решение окончательное.',
    'Пожалуйста, не отвечайте на это письмо.',
    'Nasza decyzja jest ostateczna.',
    'Uważamy sprawę za zamkniętą.',
  ],
};

const linter = new Linter(builtInPacks(), { ...EVERYTHING, preset: 'recommended' });

describe.each(Object.entries(TEXTBOOK))('the textbook of %s', (category, sentences) => {
  it.each(sentences)('is found: %s', (sentence) => {
    expect(linter.lintText(sentence).map((finding) => finding.category)).toContain(category);
  });
});

describe('what wounds in the best of letters', () => {
  const around: Readonly<Record<string, readonly [string, string]>> = {
    en: [
      'Dear Ms Hall, thank you for your letter of 3 June about order 4471.',
      'The lamp is 40 cm high. It costs 49 pounds, and the bulb that belongs to it is in the box. ' +
        'A second bulb costs 3 pounds. The shop in Hull has two of them on its shelf until Friday.',
    ],
    ru: [
      'Здравствуйте, Анна! Спасибо за письмо от 3 июня о заказе 4471.',
      'Лампа высотой 40 см. Она стоит 4900 рублей, лампочка к ней лежит в коробке. ' +
        'Вторая лампочка стоит 300 рублей. В магазине на Мира, 8 до пятницы есть ещё две.',
    ],
    pl: [
      'Dzień dobry, Pani Anno, dziękuję za list z 3 czerwca o zamówieniu 4471.',
      'Lampa ma 40 cm wysokości. Kosztuje 249 zł, a żarówka do niej leży w pudełku. ' +
        'Druga żarówka kosztuje 12 zł. W sklepie w Gdyni do piątku są jeszcze dwie.',
    ],
  };
  it.each([
    ['en', "You've come to the wrong department."],
    ['en', "That's against our company policy."],
    ['en', 'As I already told you, the sale is over.'],
    ['en', 'We apologise for any inconvenience this may have caused.'],
    ['en', 'Your satisfaction is our top priority.'],
    ['ru', 'Вы обратились не в тот отдел.'],
    ['ru', 'Вы сами виноваты.'],
    ['ru', 'Как я уже говорил, акция закончилась.'],
    ['ru', 'Клиент для нас всё!'],
    ['pl', 'To nie nasz dział.'],
    ['pl', 'Sam jest Pan sobie winien.'],
    ['pl', 'Jak już pisałem, promocja się skończyła.'],
    ['pl', 'Uprzejmie informujemy, iż biuro jest nieczynne.'],
  ])('is found there, too (%s): %s', (language, sentence) => {
    const [before, behind] = around[language]!;
    const matches = linter.lintText(`${before}\n\n${sentence} ${behind}`, language);
    const { start, end } = { start: before.length + 2, end: before.length + 2 + sentence.length };
    expect(matches.some(({ reply }) => reply.start < end && start < reply.end)).toBe(true);
    expect(linter.lintText(`${before}\n\n${behind}`, language)).toEqual([]);
  });
});
