import { describe, expect, it } from 'vitest';
import { sentencesOf } from './reading.ts';

function expectSentences(text: string, ...sentences: string[]) {
  expect(sentencesOf(text)).toEqual(sentences);
}

describe('a sentence ends', () => {
  it.each([
    ['We know. Thanks! Really? Yes…Fine', 'we know', 'thanks', 'really', 'yes', 'fine'],
    ['What?! No... maybe', 'what', 'no', 'maybe'],
    ['ok. thanks', 'ok', 'thanks'],
    ['that is the problem.You see', 'that is the problem', 'you see'],
    ['in 3 days.We write', 'in 3 days', 'we write'],
    ['We write by 5. We promise', 'we write by 5', 'we promise'],
    ['by 3pm. we promise', 'by 3pm', 'we promise'],
    ['(It is late.) We go', 'it is late', 'we go'],
    ['**Done.** we go', 'done', 'we go'],
    ['He told us no. We go', 'he told us no', 'we go'],
    ['Take option B. Then wait', 'take option b', 'then wait'],
    ['You know more than I. We go', 'you know more than i', 'we go'],
    ['Row 14 B. You are here', 'row 14 b', 'you are here'],
    ['Мы знаем. Спасибо! ждём', 'мы знаем', 'спасибо', 'ждем'],
    ['Заказ отправлен.Ждите', 'заказ отправлен', 'ждите'],
    ['Wiemy. dziękujemy', 'wiemy', 'dziekujemy'],
    ['我们知道。谢谢！', '我们知道', '谢谢'],
    ['Thanks {{name}}. we know', 'thanks <placeholder>', 'we know'],
  ])('%s', (text, ...sentences) => expectSentences(text, ...sentences));
});

describe('a sentence goes on', () => {
  it.each([
    ['Mr. Smith and Dr. No', 'mr smith and dr no'],
    ['J. Smith met John F. Kennedy', 'j smith met john f kennedy'],
    ['It works, e.g. Monday, i.e. today', 'it works e g monday i e today'],
    ['about 5 p.m. today', 'about 5 p m today'],
    ['the U.S. government', 'the u s government'],
    ['cups, etc. are here', 'cups etc are here'],
    ['Acme Inc. has it', 'acme inc has it'],
    ['order No. 5 and No.7', 'order no 5 and no 7'],
    ['order No. {{id}} is here', 'order no <placeholder> is here'],
    ['version 1.2 at 10:30', 'version 1.2 at 10:30'],
    ['read setup.exe now', 'read setup exe now'],
    ['this (!) is it (?) or not', 'this is it or not'],
    ['one [...] two', 'one two'],
    ['a 12 oz. cup', 'a 12 oz cup'],
    ['Acme Inc., of course', 'acme inc of course'],
    ['one, two; three: four - five — six (seven) 😀 eight', 'one two three four five six seven eight'],
    ['one\ntwo\r\nthree\rfour', 'one two three four'],
    ['А. С. Пушкин, т.е. поэт', 'а с пушкин т е поэт'],
    ['г. Москва, ул. Ленина, д. 5, кв. 12', 'г москва ул ленина д 5 кв 12'],
    ['в 2024 г. мы, т. к. 500 руб. это мало', 'в 2024 г мы т к 500 руб это мало'],
    ['звоните по тел. 8-800 и т. д. всегда', 'звоните по тел 8-800 и т д всегда'],
    ['правила, см. Приложение', 'правила см приложение'],
    ['np. Anna, m.in. Ewa', 'np anna m in ewa'],
    ['dr Nowak z 5. klasy, ul. Długa, nr. 7', 'dr nowak z 5 klasy ul dluga nr 7'],
    ['św. Anna, inż. Nowak, 5 zł. reszty, w śr. rano', 'sw anna inz nowak 5 zl reszty w sr rano'],
    ['art. 5 ust. 2 pkt. 3', 'art 5 ust 2 pkt 3'],
    ['Sp. z o.o. wyśle o godz. 15', 'sp z o o wysle o godz 15'],
  ])('%s', (text, sentence) => expectSentences(text, sentence));
});

describe('an abbreviation that may end a sentence does so before a capital letter', () => {
  it.each([
    ['cups, etc. We know', 'cups etc', 'we know'],
    ['at 5 p.m. We know', 'at 5 p m', 'we know'],
    ['за 500 руб. Мы знаем', 'за 500 руб', 'мы знаем'],
    ['чеки и т. д. Мы знаем', 'чеки и т д', 'мы знаем'],
    ['чеки и т.п. Мы знаем', 'чеки и т п', 'мы знаем'],
    ['в 2024 г. Мы знаем', 'в 2024 г', 'мы знаем'],
    ['до 100 см. Мы знаем', 'до 100 см', 'мы знаем'],
    ['kubki itd. Wiemy', 'kubki itd', 'wiemy'],
    ['w 2024 r. Wiemy', 'w 2024 r', 'wiemy'],
    ['firma z o.o. Wiemy', 'firma z o o', 'wiemy'],
  ])('%s', (text, ...sentences) => expectSentences(text, ...sentences));
});

describe('a stop inside a quotation ends the sentence around it', () => {
  it.each([
    ['She said “no.” Then we left', 'she said <quotation>', 'then we left'],
    ['She said "no!" and left', 'she said <quotation> and left'],
    ['Она сказала «нет!» Мы ушли', 'она сказала <quotation>', 'мы ушли'],
    ['Napisała „nie”. Potem', 'napisala <quotation>', 'potem'],
  ])('%s', (text, ...sentences) => expectSentences(text, ...sentences));
});

it('has no empty sentences', () => {
  expectSentences('');
  expectSentences(' \n\n . … ! \n- \n> quoted');
  expectSentences('... \n\n!one!!\n\n\n?', 'one');
});
