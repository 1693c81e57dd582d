/// Takes output that nobody wants.
struct NoOutput: ByteSink {
  func write(_ bytes: [UInt8]) {}
}
