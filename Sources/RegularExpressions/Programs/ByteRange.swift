/// The bytes from one to another, both included.
struct ByteRange: BitwiseCopyable, Sendable, Hashable {
  let low: UInt8
  let high: UInt8
}
