/// Makes an input smaller as long as it still shows what was found (after Zeller's ddmin).
struct Minimiser {
  private var smallest: [UInt8]
  private var triesLeft: Int

  /// Removes ranges of halving size and makes bytes plain, until nothing more goes or `budget` candidates were tried.
  static func minimise(_ input: [UInt8], budget: Int, reproduces: ([UInt8]) -> Bool) -> [UInt8] {
    var minimiser = Minimiser(smallest: input, triesLeft: budget)
    var before: [UInt8]
    repeat {
      before = minimiser.smallest
      minimiser.removeRanges(reproduces)
      minimiser.makePlain(reproduces)
    } while minimiser.smallest != before && minimiser.triesLeft > 0
    return minimiser.smallest
  }

  private mutating func attempt(_ candidate: [UInt8], _ reproduces: ([UInt8]) -> Bool) -> Bool {
    guard triesLeft > 0 else { return false }
    triesLeft -= 1
    guard reproduces(candidate) else { return false }
    smallest = candidate
    return true
  }

  private mutating func removeRanges(_ reproduces: ([UInt8]) -> Bool) {
    var size = max(1, smallest.count / 2)
    while size > 0 {
      var offset = 0
      while offset < smallest.count, triesLeft > 0 {
        var candidate = smallest
        candidate.removeSubrange(offset..<min(offset + size, candidate.count))
        if !attempt(candidate, reproduces) { offset += size }
      }
      size /= 2
    }
  }

  private mutating func makePlain(_ reproduces: ([UInt8]) -> Bool) {
    for index in smallest.indices where smallest[index] != UInt8(ascii: "a") {
      var candidate = smallest
      candidate[index] = UInt8(ascii: "a")
      _ = attempt(candidate, reproduces)
    }
  }
}
