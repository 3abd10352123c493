// A library of replies for the bench: the same one every time, in three languages, with a known number of faults.

import { closeSync, openSync, writeSync } from 'node:fs';

const OPENINGS = [
  'Hi {{ticket.requester.first_name}},\n\nThank you for telling us about this.',
  'Здравствуйте, {{ticket.requester.first_name}}!\n\nСпасибо, что написали нам.',
  'Dzień dobry, {{ticket.requester.first_name}},\n\ndziękuję za wiadomość.',
];

/** What is so, by language; nothing of it clears a fault. */
const FACTS = [
  [
    'The new charger fits all sockets in Europe, and its number is {n}.',
    'A refund of ${n} takes one working day; some banks show it two days later.',
    'If the light on the front is green, everything is connected as it should be.',
    'You can change the delivery address in your account until the courier has picked the box up.',
    "That's a good question – the cable is two metres long, and a longer one costs €{n}.",
  ],
  [
    'Новое зарядное устройство подходит ко всем розеткам, его номер {n}.',
    'Возврат {n} рублей занимает один рабочий день; некоторые банки показывают его через два дня.',
    'Если индикатор зелёный, всё подключено правильно.',
    'Адрес доставки напечатан на коробке, под названием магазина.',
  ],
  [
    'Nowa ładowarka pasuje do wszystkich gniazdek, a jej numer to {n}.',
    'Zwrot {n} zł trwa jeden dzień roboczy; niektóre banki pokazują go po dwóch dniach.',
    'Jeśli dioda świeci na zielono, wszystko jest podłączone prawidłowo.',
    'Adres dostawy jest wydrukowany na pudełku, pod nazwą sklepu.',
  ],
];

/** What the writer does; a reply with a fault has none of it, for a writer who stays with the customer clears some. */
const ACTS = [
  [
    'I have looked at order {n} and can see where the parcel is right now.',
    "I've asked Anna in billing to check the invoice, and I'll write to you by 3 pm with her answer.",
    'I have added a credit of {n} to your account, because the mistake was ours.',
  ],
  [
    'Я посмотрел заказ {n} и вижу, где сейчас посылка.',
    'Я попросил Анну из бухгалтерии проверить счёт и напишу вам до трёх часов.',
  ],
  [
    'Sprawdziłem zamówienie {n} i widzę, gdzie jest teraz paczka.',
    'Poprosiłem Annę z księgowości o sprawdzenie faktury i napiszę do Pani do piętnastej.',
  ],
];

const KILLERS = [
  "Unfortunately you've reached the wrong department.",
  'К сожалению, вы обратились не в тот отдел.',
  'Niestety, to nie nasz dział.',
];

/** One reply in this many has a fault. */
const FAULT_EVERY = 20;

interface LibraryReply {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Writes JSONL of at least `bytes` bytes; returns what is in it. */
export function writeLibrary(
  file: string,
  bytes: number,
): { bytes: number; replies: number; faults: number } {
  const random = generator(1);
  const output = openSync(file, 'w');
  let [written, replies] = [0, 0];
  while (written < bytes) {
    let block = '';
    for (let count = 0; count < 500; count++) block += `${JSON.stringify(makeReply(replies++, random))}\n`;
    written += writeSync(output, block);
  }
  closeSync(output);
  return { bytes: written, replies, faults: Math.ceil(replies / FAULT_EVERY) };
}

/** The same replies, as many as have the given number of bytes in their texts. */
export function makeReplies(bytes: number): LibraryReply[] {
  const random = generator(1);
  const replies: LibraryReply[] = [];
  for (let made = 0; made < bytes; made += Buffer.byteLength(replies.at(-1)!.text))
    replies.push(makeReply(replies.length, random));
  return replies;
}

function makeReply(id: number, random: (below: number) => number): LibraryReply {
  const language = random(3);
  const hasFault = id % FAULT_EVERY === 0;
  const sentences = hasFault ? FACTS[language]! : [...FACTS[language]!, ...ACTS[language]!];
  const body = [OPENINGS[language]!];
  const length = 3 + random(8);
  for (let index = 0; index < length; index++)
    body.push(sentences[random(sentences.length)]!.replaceAll('{n}', String(1000 + random(900_000))));
  if (hasFault) body.splice(1 + random(body.length), 0, KILLERS[language]!);
  return { id, title: `Macro::${id}`, text: body.join(' ') };
}

/** Whole numbers below a bound, always the same ones: a linear congruential generator (Park and Miller, 1988). */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
