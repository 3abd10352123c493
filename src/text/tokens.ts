// The tokens of one reply in columns: the same arrays serve reply after reply, so that a library of a million replies
// makes no garbage.

const FIRST_CAPACITY = 256;

export class Tokens {
  count = 0;
  /** UTF-16 offsets into the text as written; token t spans [start[t], end[t]). Only the first `count` are valid. */
  start = new Int32Array(FIRST_CAPACITY);
  end = new Int32Array(FIRST_CAPACITY);
  /** The number of the token's word in the vocabulary. */
  word = new Int32Array(FIRST_CAPACITY);
  sentenceCount = 0;
  /** Sentence s spans tokens [sentenceStart[s], sentenceStart[s + 1]); none is empty. */
  sentenceStart = new Int32Array(FIRST_CAPACITY);

  clear(): void {
    this.count = 0;
    this.sentenceCount = 0;
    this.sentenceStart[0] = 0;
  }

  push(start: number, end: number, word: number): void {
    const token = this.count++;
    if (token === this.word.length) {
      this.start = grown(this.start);
      this.end = grown(this.end);
      this.word = grown(this.word);
    }
    this.start[token] = start;
    this.end[token] = end;
    this.word[token] = word;
  }

  /** Ends the sentence that is under way, if it has any tokens. */
  endSentence(): void {
    if (this.count === this.sentenceStart[this.sentenceCount]) return;
    if (++this.sentenceCount === this.sentenceStart.length) this.sentenceStart = grown(this.sentenceStart);
    this.sentenceStart[this.sentenceCount] = this.count;
  }
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
