import { describe, expect, it } from 'vitest';
import { ruleLinter } from './house.ts';

function found(rule: Readonly<Record<string, unknown>>, text: string): [string, number][] {
  return ruleLinter(rule)
    .lintText(text)
    .map(({ match, reply }) => [match, reply.start]);
}

const AT_START: [string, number][] = [['', 0]];

describe('a rule that requires something', () => {
  it('in the opening wants it in the first two sentences', () => {
    const rule = { require: { opening: ['hello', 'good morning'] } };
    expect(found(rule, 'Hello, Anna. Your parcel is here.')).toEqual([]);
    expect(found(rule, 'Dear Anna. Good morning! Here it is.')).toEqual([]);
    expect(found(rule, 'Dear Anna. Here it is. Hello.')).toEqual(AT_START);
  });

  it('in the closing wants it in the last three sentences', () => {
    const rule = { require: { closing: ['let me know'] } };
    expect(found(rule, 'Let me know. One. Two.')).toEqual([]);
    expect(found(rule, 'Let me know')).toEqual([]);
    expect(found(rule, 'Let me know. One. Two. Three.')).toEqual(AT_START);
  });

  it('in the reply wants it anywhere', () => {
    const rule = { require: { reply: ['sorry'] } };
    expect(found(rule, 'One. Two. Three. So sorry. Four. Five. Six.')).toEqual([]);
    expect(found(rule, 'One. Two.')).toEqual(AT_START);
  });

  it('in several places wants it in each', () => {
    const rule = { require: { opening: ['hello'], closing: ['bye'] } };
    expect(found(rule, 'Hello. One. Two. Three. Bye.')).toEqual([]);
    expect(found(rule, 'Hello. One. Two. Three.')).toEqual(AT_START);
    expect(found(rule, 'One. Two. Three. Bye.')).toEqual(AT_START);
  });

  it('says nothing of a reply without words', () => {
    const rule = { require: { reply: ['sorry'] } };
    for (const text of ['', ' \n', '...', '---', '> quoted']) expect(found(rule, text)).toEqual([]);
  });

  it('is quiet where an exception holds at what sets it off', () => {
    const rule = {
      require: { reply: ['sorry'] },
      when: ['delay'],
      unless: { around: ['no delay'], next: ['I will call'] },
    };
    expect(found(rule, 'There is a delay.')).toEqual([['delay', 11]]);
    expect(found(rule, 'There is no delay.')).toEqual([]);
    expect(found(rule, 'There is a delay. I will call you.')).toEqual([]);
    expect(
      found({ require: { reply: ['sorry'] }, unless: { reply: ['hi again'] } }, 'Hi again. One.'),
    ).toEqual([]);
  });

  it('points at what sets it off, the first of several', () => {
    const rule = { require: { reply: ['sorry'] }, when: ['delay', 'late & parcel'] };
    expect(found(rule, 'One. The parcel is late, a delay. Delay!')).toEqual([['parcel is late', 9]]);
    expect(found(rule, 'One. Sorry for the delay.')).toEqual([]);
    expect(found(rule, 'The parcel! It is late.')).toEqual([]);
    expect(found(rule, 'Nothing of the kind.')).toEqual([]);
  });
});
