// What mail programs write round earlier messages, as they write it; "(old)" is in what must not be read.

import { describe, expect, it } from 'vitest';
import { decodeQuotingHtml } from '../../../src/source/body/html.ts';
import { decodePlain } from '../../../src/source/mail/flowed.ts';
import { withoutHistory } from '../../../src/source/mail/history.ts';
import { quotingOf } from '../../../src/source/mail/quoting-element.ts';

function plain(...lines: string[]): string[] {
  return words(withoutHistory(decodePlain(lines.join('\r\n'))).text);
}

function html(source: string): string[] {
  return words(withoutHistory(decodeQuotingHtml(source, quotingOf)).text);
}

/** The lines that have something on them. */
function words(text: string): string[] {
  return text.split(/\s*[\r\n]+\s*/).filter(Boolean);
}

describe('the history of a plain text', () => {
  it.each([
    ['On Mon, 3 Jun 2024 at 10:00, Anna Nowak <anna@example.com> wrote:'],
    ['On 03/06/2024 10:00, Anna wrote:'],
    ['On Mon, Jun 3, 2024 at 10:00 AM Anna Nowak-Kowalska <', 'anna@example.com> wrote:'],
    ['On Monday the 3rd of June, Anna Nowak, who has a very', 'long name, <anna@example.com>', 'wrote:'],
    ['3 июня 2024 г., 10:00, Анна пишет:'],
    ['3 июня 2024 г., в 10:00, Анна <anna@example.com> написал(а):'],
    ['пн, 3 июн. 2024 г. в 10:00, Анна Петрова <anna@example.com>:'],
    ['Понедельник, 3 июня 2024, 10:00 +03:00 от Анна <anna@example.com>:'],
    ['03.06.2024 10:00, Анна пишет:'],
    ['W dniu 3.06.2024 o 10:00, Anna pisze:'],
    ['W dniu poniedziałek, 3 czerwca 2024 Anna <anna@example.com>', 'napisał(a):'],
    ['pon., 3 cze 2024 o 10:00 Anna Nowak <anna@example.com> napisał(a):'],
    ['Dnia 3 czerwca 2024 10:00 Anna <anna@example.com> napisał(a):'],
    ['Wiadomość napisana przez Anna <anna@example.com> w dniu 3 cze 2024, o godz. 10:00:'],
    ['-----Original Message-----'],
  ])('is left out with the line that says whose it is: %s %s', (...attribution) => {
    expect(
      plain('Above.', '', ...attribution, '> (old)', '>> (older)', '', 'Below.', '> (old)', 'Last.'),
    ).toEqual(['Above.', 'Below.', 'Last.']);
    expect(plain('Above.', ...attribution, '', '', '> (old)')).toEqual(['Above.']);
  });

  it.each([
    [
      '-----Original Message-----',
      'From: Anna [mailto:anna@example.com]',
      'Sent: Monday, June 3, 2024 10:00 AM',
    ],
    ['-----Исходное сообщение-----', 'От: Анна', 'Отправлено: 3 июня 2024 г. 10:00'],
    ['-----Wiadomość oryginalna-----', 'Od: Anna', 'Wysłano: 3 czerwca 2024 10:00'],
    ['---------- Forwarded message ---------', 'From: Anna <anna@example.com>', 'Date: Mon, Jun 3, 2024'],
    ['-------- Forwarded Message --------', 'Subject: Late', 'Date: Mon, 3 Jun 2024', 'From: Anna'],
    ['Begin forwarded message:', '', 'From: Anna <anna@example.com>', 'Subject: Late'],
    ['________________________________', 'From: Anna', 'Sent: Monday', 'To: Jan', 'Subject: Late'],
    ['From: Anna', 'Sent: Monday', 'To: Jan', 'Subject: Late'],
    ['*From:* Anna', '*Sent:* Monday', '*To:* Jan', '*Subject:* Late'],
    ['От: Анна', 'Отправлено: 3 июня 2024 г.', 'Кому: Ян', 'Тема: Опоздание'],
    ['Od: Anna', 'Wysłano: 3 czerwca 2024', 'Do: Jan', 'Temat: Spóźnienie'],
  ])('is left out from the header of an earlier message on: %s', (...header) => {
    expect(plain('Above.', '', ...header, '', 'Hello (old)', '', 'more (old)')).toEqual(['Above.']);
  });

  it.each([
    ['On 3 June Anna wrote:', 'the parcel is late.'],
    ['W dniu 3.06.2024 Anna napisała:', 'paczka się spóźnia.'],
    ['-----Original Message-----', 'is what you find above the quotation.'],
    ['Begin forwarded message:', 'these are the words.'],
    ['From: Warsaw', 'To: Kraków', 'Date: 3 June', 'Seat: 12'],
    ['Subject: your parcel', 'We have found it.'],
    ['From: 3 June', '', 'we are on holiday.'],
    ['Subject: Tickets', 'From: Warsaw', 'To: Kraków'],
    ['You wrote:'],
    ['On 3 June 2024 you wrote:', '', 'It is late.', '> (old)'],
    ['_____________________', 'Anna, customer care'],
  ])('is not what only looks like it: %s', (...lines) => {
    expect(plain('Above.', '', ...lines, '', 'Below.')).toEqual([
      'Above.',
      ...lines.filter((line) => line !== '' && !line.startsWith('>')),
      'Below.',
    ]);
  });

  it('leaves answers between quoted lines, each a paragraph of its own', () => {
    const source = 'On 3.06.2024, Anna wrote:\n> (old)\nFirst.\n> (old)\nSecond\nthird.';
    const body = withoutHistory(decodePlain(source));
    expect(body.text).toBe('First.\n\n\nSecond\nthird.');
    const at = body.text.indexOf('Second');
    expect(body.map.start(at)).toBe(source.indexOf('Second'));
    expect(body.map.isUnbroken(0, body.text.length)).toBe(false);
    expect(body.map.isUnbroken(at, body.text.length)).toBe(true);
  });
});

describe('the history of HTML', () => {
  it.each([
    '<div class="gmail_quote"><div class="gmail_attr">On Mon, Anna wrote:<br></div><blockquote class="gmail_quote">(old)</blockquote></div>',
    '<div class="gmail_extra"><div class="gmail_quote">On Mon, Anna wrote:<blockquote>(old) <blockquote>(older)</blockquote> (old)</blockquote></div></div>',
    '<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Anna</div><div>Hello (old)</div></div>',
    '<div class="gmail_quote"><div class="gmail_attr">Forwarded message</div><div>Hello (old)<blockquote>(older)</blockquote>more (old)</div></div>',
    '<div class="moz-cite-prefix">On 3.06.2024 10:00, Anna wrote:<br></div><blockquote type="cite">(old)</blockquote>',
    '<div class="moz-forward-container">-------- Forwarded Message --------<table><tr><th>Subject: <td>Late</table>(old)</div>',
    '<div id="ydp1yahoo_quoted" class="yahoo_quoted"><div>On Monday, Anna wrote:</div><div>(old)</div></div>',
    '<div><div>On 3 Jun 2024, at 10:00, Anna &lt;anna@example.com&gt; wrote:</div><br><blockquote type="cite">(old)</blockquote></div>',
    '<p>W dniu 3.06.2024 o 10:00, Anna pisze:</p>\n<blockquote>(old)</blockquote>',
    '<div>03.06.2024, 10:00, "Анна" &lt;anna@example.com&gt;:</div><blockquote><p>(old)</p></blockquote>',
    '<div class="protonmail_quote">On Monday, Anna wrote:<br><blockquote>(old)</blockquote></div>',
  ])('is left out, and what stands below it is read: %s', (history) => {
    expect(html(`<p>Above.</p>${history}<p>Below.</p>`)).toEqual(['Above.', 'Below.']);
  });

  it.each([
    '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Anna<br><b>Sent:</b> Monday</div><div>Hello (old)</div>',
    '<div id="divRplyFwdMsg"><b>From:</b> Anna</div><div>Hello (old)</div>',
    '<div id="x_divRplyFwdMsg"><b>From:</b> Anna</div><div>Hello (old)</div>',
    '<div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Anna &lt;a@example.com&gt; <br><b>Sent:</b> Monday<br><b>To:</b> Jan<br><b>Subject:</b> RE: Late<o:p></o:p></p></div><p>Hello (old)</p>',
    '<p><b>От:</b> Анна</p><p><b>Отправлено:</b> 3 июня</p><p><b>Кому:</b> Ян</p><p><b>Тема:</b> Опоздание</p><p>Привет (old)</p>',
    '<p>-----Original Message-----<br>From: Anna<br>Sent: Monday<br></p><p>Hello (old)</p>',
  ])('is left out up to the end: %s', (history) => {
    expect(html(`<p>Above.</p>${history}<p>more (old)</p>`)).toEqual(['Above.']);
  });

  it('leaves answers that Gmail has between quotations', () => {
    const source =
      '<div>Hi.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Anna wrote:<br></div>' +
      '<blockquote class="gmail_quote">(old)</blockquote><div>First.</div>' +
      '<blockquote class="gmail_quote">(old)</blockquote><div>Second.</div></div><div>Third.</div>';
    expect(html(source)).toEqual(['Hi.', 'First.', 'Second.', 'Third.']);
  });

  it('does not shift what is written in attributes', () => {
    const source = '<blockquote>(old) (old) (old)</blockquote><p>Hi</p><img alt="please">';
    const body = withoutHistory(decodeQuotingHtml(source, quotingOf));
    expect(words(body.text)).toEqual(['Hi', 'please']);
    expect(body.encode('"', body.text.indexOf('Hi'))).toBe('"');
    expect(body.encode('"', body.text.indexOf('please'))).toBe('&quot;');
  });

  it('is not what only looks like it', () => {
    expect(html('<p>On 3 June Anna wrote:</p><p>it is late.</p>')).toEqual([
      'On 3 June Anna wrote:',
      'it is late.',
    ]);
    expect(html('<p class="quote">It is late.</p><p id="append">Sorry.</p>')).toEqual([
      'It is late.',
      'Sorry.',
    ]);
  });
});
