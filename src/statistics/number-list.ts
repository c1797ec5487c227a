export interface NumberList {
  push(value: number): void;
  readonly numbers: () => Float64Array;
}

/** Numbers in eight bytes each, of which there may be millions. */
export function numberList(): NumberList {
  let numbers = new Float64Array(256);
  let length = 0;
  return {
    push(value) {
      if (length === numbers.length) {
        const larger = new Float64Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = value;
    },
    numbers: () => numbers.subarray(0, length),
  };
}
