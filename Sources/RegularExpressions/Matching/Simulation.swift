/// Runs a program without building states: all threads at once, byte by byte, with what each has captured.
///
/// Complexity: the text's length times the program's size, in memory linear in the program's size.
struct Simulation {
  private let program: Program
  private var current: ThreadList
  private var next: ThreadList
  private var follower: ThreadFollower

  init(_ program: Program) {
    self.program = program
    current = ThreadList(program)
    next = ThreadList(program)
    follower = ThreadFollower(program)
  }

  /// The instructions visited so far.
  var steps: Int { follower.steps }

  /// What bounds a search.
  struct Bounds {
    /// Where to begin.
    var origin: Int
    /// Where a match has to end at the latest; what lies behind is still seen by assertions.
    var limit: Int
    /// Whether a match has to begin at the origin.
    var isAnchored: Bool
    /// Whether a match has to end at the limit.
    var isWhole = false
  }

  /// The positions that the preferred match notes, -1 for groups that took no part.
  mutating func search(_ text: Span<UInt8>, _ bounds: Bounds, slotCount: Int) -> [Int]? {
    var best: [Int]?
    current.removeAll()
    var position = bounds.origin
    while true {
      let byte = position < text.count ? text[position] : nil
      if best == nil, position == bounds.origin || !bounds.isAnchored {
        follower.slots = [Int](repeating: -1, count: slotCount)
        if slotCount > 0 { follower.slots[0] = position }
        let context = TextContext(after: position > 0 ? text[position - 1] : nil)
        follower.follow(program.start, context, before: byte, at: position, into: &current)
      }
      if current.threads.isEmpty, best != nil || bounds.isAnchored { break }
      let following = position + 1 < text.count ? text[position + 1] : nil
      advance(over: byte, position, before: following, bounds, slotCount, &best)
      swap(&current, &next)
      next.removeAll()
      guard position < bounds.limit else { break }
      position += 1
    }
    return best
  }

  /// Moves every thread over a byte; a match ends those of lower preference.
  private mutating func advance(
    over byte: UInt8?,
    _ position: Int,
    before following: UInt8?,
    _ bounds: Bounds,
    _ slotCount: Int,
    _ best: inout [Int]?
  ) {
    let context = TextContext(after: byte)
    for (index, thread) in current.threads.enumerated() {
      let instruction = program.instructions[Int(thread)]
      var target: UInt32?
      switch instruction.operation {
      case .match:
        guard !bounds.isWhole || position == bounds.limit else { continue }
        var found = current.slots(of: index, count: slotCount)
        if slotCount > 1 { found[1] = position }
        best = found
        return
      case .byte:
        if let byte, instruction.low <= byte, byte <= instruction.high { target = instruction.next }
      case .choice:
        if let byte { target = program.target(of: instruction, for: byte) }
      default: break
      }
      follower.steps += 1
      guard let target, position < bounds.limit else { continue }
      follower.slots = current.slots(of: index, count: slotCount)
      follower.follow(target, context, before: following, at: position + 1, into: &next)
    }
  }
}
