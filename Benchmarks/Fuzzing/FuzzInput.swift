/// The input of one iteration: the same bytes for the same seed, iteration and corpus.
struct FuzzInput {
  let bytes: [UInt8]

  init(seed: UInt64, iteration: UInt64, from documents: [[UInt8]]) {
    var random = SeededNumbers(seed: seed, stream: iteration)
    var bytes = random.pick(documents)
    for _ in 0..<(1 + random.below(random.oneIn(4) ? 16 : 5)) {
      random.pick(Mutation.allCases).apply(to: &bytes, with: documents, &random)
      if bytes.count > Mutation.sizeLimit { bytes.removeSubrange(Mutation.sizeLimit...) }
    }
    if random.oneIn(2000) { Mutation.bury(&bytes, &random) }
    self.bytes = bytes
  }
}
