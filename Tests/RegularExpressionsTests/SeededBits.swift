import TestSupport

/// A stream of bits from a seed.
struct SeededBits {
  private var generator: SeededGenerator

  init(state: UInt64) { generator = SeededGenerator(seed: state) }

  mutating func next() -> Bool { generator.next() & 1 == 1 }
}
