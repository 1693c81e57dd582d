/// The open collections around the innermost, the document first. What is taken off leaves its room to the next.
struct FrameStack {
  private(set) var count = 0
  private var frames: [Frame] = []

  var last: Frame? { count > 0 ? frames[count - 1] : nil }

  @inline(__always)
  mutating func append(_ frame: Frame) {
    if count < frames.count { frames[count] = frame } else { frames.append(frame) }
    count += 1
  }

  @inline(__always)
  mutating func popLast() -> Frame? {
    guard count > 0 else { return nil }
    count -= 1
    return frames[count]
  }

  mutating func removeAll() { count = 0 }
}
